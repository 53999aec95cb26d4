import { Injectable } from '@nestjs/common';
import type { Me, RoleGrant } from '@vigie/contracts';
import { rolesChanged } from '../../../events/identity.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/db/database.js';
import { Events } from '../../../platform/events/events.js';
import { DomainError, notFound } from '../../../platform/http/problem.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { grantsOf } from '../users/user.view.js';
import { UsersRepository } from '../users/users.repository.js';
import { mayChangeRolesOf, mayGive } from './roles.policy.js';
import { completed, differenceOf, isMeaningful } from './roles.rules.js';

/** Giving and taking roles. */
@Injectable()
export class RolesService {
  constructor(
    private readonly users: UsersRepository,
    private readonly sessions: SessionsService,
    private readonly database: Database,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /**
   * Sets the roles of a person. Their sessions end, so that no page and no cookie from before knows more than it should.
   *
   * @throws DomainError identity/role-not-yours-to-give, identity/role-impossible
   */
  async change(id: string, wanted: RoleGrant[], actor: Me): Promise<void> {
    await this.database.transaction(async () => {
      await this.users.lock(id);
      const user = await this.users.find(id);
      if (!user) throw notFound('identity');

      const before = grantsOf(user);
      const after = completed(wanted);
      const changed = differenceOf(before, after);
      if (
        !mayChangeRolesOf(actor, { id, grants: before }) ||
        !changed.every((grant) => mayGive(actor, grant))
      )
        throw new DomainError(
          'identity/role-not-yours-to-give',
          403,
          'This role is not yours to give or take',
        );
      if (!after.every((grant) => isMeaningful(grant) && isOwn(grant, user.organisationId)))
        throw new DomainError('identity/role-impossible', 422, 'There is no such role in this scope');
      if (changed.length === 0) return;

      await this.users.replaceRoles(id, after);
      await this.sessions.endAll(id);
      const at = this.clock.now().toISOString();
      await this.events.publish(rolesChanged, { actorId: actor.id, userId: id, before, after, at });
    });
  }
}

/** A focal point belongs to the organisation. */
const isOwn = ({ scope, scopeId }: RoleGrant, organisationId: string) =>
  scope !== 'organisation' || scopeId === organisationId;
