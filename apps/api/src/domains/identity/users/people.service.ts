import { Injectable } from '@nestjs/common';
import type { Me, NewPersonInput, RenamePersonInput } from '@vigie/contracts';
import {
  personJoined,
  personMoved,
  personReactivated,
  personRenamed,
  personSuspended,
} from '../../../events/identity.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/db/database.js';
import { Events } from '../../../platform/events/events.js';
import { DomainError, notFound } from '../../../platform/http/problem.js';
import { newId } from '../../../platform/ids/ids.js';
import { OrganisationsRepository } from '../organisations/organisations.repository.js';
import { PasswordLinks } from '../passwords/password-links.js';
import { learner } from '../roles/roles.rules.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { mayLookAfter, maySeePerson } from './people.policy.js';
import type { UserEntity } from './user.entity.js';
import { grantsOf } from './user.view.js';
import { UsersRepository } from './users.repository.js';

/** What admins do with people. Each change is told for the audit. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly users: UsersRepository,
    private readonly organisations: OrganisationsRepository,
    private readonly sessions: SessionsService,
    private readonly links: PasswordLinks,
    private readonly database: Database,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes an account without a password; a mail lets its owner choose one.
   *
   * @returns its id
   * @throws DomainError identity/email-taken
   */
  async create(input: NewPersonInput, actor: Me): Promise<string> {
    const id = newId();
    await this.organisations.mustExist(input.organisationId);
    await this.database.transaction(async () => {
      const email = input.email.toLowerCase();
      const blank = { passwordHash: null, country: null, profession: null, sex: null, ageBand: null };
      const createdAt = this.clock.now();
      await this.users.add({ ...blank, ...input, id, email, suspendedAt: null, createdAt }, [learner]);
      await this.events.publish(personJoined, {
        ...this.told(actor, id),
        organisationId: input.organisationId,
      });
      await this.links.mailWelcome(id);
    });
    return id;
  }

  async rename(id: string, names: RenamePersonInput, actor: Me): Promise<void> {
    await this.database.transaction(async () => {
      await this.locked(id, actor);
      await this.users.change(id, names);
      await this.events.publish(personRenamed, this.told(actor, id));
    });
  }

  /** Out at once, wherever they are signed in. */
  async suspend(id: string, actor: Me): Promise<void> {
    await this.database.transaction(async () => {
      const user = await this.lookedAfter(id, actor);
      if (user.suspendedAt) return;
      await this.users.change(id, { suspendedAt: this.clock.now() });
      await this.sessions.endAll(id);
      await this.events.publish(personSuspended, this.told(actor, id));
    });
  }

  async reactivate(id: string, actor: Me): Promise<void> {
    await this.database.transaction(async () => {
      const user = await this.lookedAfter(id, actor);
      if (!user.suspendedAt) return;
      await this.users.change(id, { suspendedAt: null });
      await this.events.publish(personReactivated, this.told(actor, id));
    });
  }

  /** To another organisation; who was focal point of the old one is it no longer, and signs in again. */
  async move(id: string, to: string, actor: Me): Promise<void> {
    await this.organisations.mustExist(to);
    await this.database.transaction(async () => {
      const user = await this.lookedAfter(id, actor);
      const from = user.organisationId;
      if (from === to) return;
      await this.users.change(id, { organisationId: to });
      await this.users.replaceRoles(
        id,
        grantsOf(user).filter(({ scope }) => scope !== 'organisation'),
      );
      await this.sessions.endAll(id);
      await this.events.publish(personMoved, { ...this.told(actor, id), from, to });
    });
  }

  private async lookedAfter(id: string, actor: Me): Promise<UserEntity> {
    const user = await this.locked(id, actor);
    if (!mayLookAfter(actor, user))
      throw new DomainError('identity/own-account', 403, 'Nobody does this to their own account');
    return user;
  }

  private async locked(id: string, actor: Me): Promise<UserEntity> {
    await this.users.lock(id);
    const user = await this.users.find(id);
    if (!user || !maySeePerson(actor, user)) throw notFound('identity');
    return user;
  }

  private told(actor: Me, userId: string) {
    return { actorId: actor.id, userId, at: this.clock.now().toISOString() };
  }
}
