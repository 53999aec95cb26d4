import { Injectable } from '@nestjs/common';
import type { Me } from '@vigie/contracts';
import { organisationChanged } from '../../../events/identity.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/db/database.js';
import { Events } from '../../../platform/events/events.js';
import { notFound } from '../../../platform/http/problem.js';
import { newId, newSpokenCode } from '../../../platform/ids/ids.js';
import { mayLookAfterOrganisation } from './organisations.policy.js';
import { OrganisationsRepository } from './organisations.repository.js';

const codeLength = 10;

/** Making and changing organisations. */
@Injectable()
export class OrganisationsService {
  constructor(
    private readonly organisations: OrganisationsRepository,
    private readonly database: Database,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** @returns its id @throws DomainError identity/organisation-name-taken */
  async create(name: string, actor: Me): Promise<string> {
    const id = newId();
    await this.database.transaction(async () => {
      await this.organisations.add({ id, name, joinCode: null, createdAt: this.clock.now() });
      await this.tell('created', id, actor);
    });
    return id;
  }

  /** @throws DomainError identity/organisation-name-taken */
  async rename(id: string, name: string, actor: Me): Promise<void> {
    await this.database.transaction(async () => {
      await this.organisations.mustExist(id);
      await this.organisations.change(id, { name });
      await this.tell('renamed', id, actor);
    });
  }

  /** A new code for registering; the old one works no longer. */
  async renewJoinCode(id: string, actor: Me): Promise<void> {
    await this.changeJoinCode(id, newSpokenCode(codeLength), 'join-code-set', actor);
  }

  async removeJoinCode(id: string, actor: Me): Promise<void> {
    await this.changeJoinCode(id, null, 'join-code-removed', actor);
  }

  private async changeJoinCode(
    id: string,
    joinCode: string | null,
    what: 'join-code-set' | 'join-code-removed',
    actor: Me,
  ): Promise<void> {
    if (!mayLookAfterOrganisation(actor, id)) throw notFound('identity/organisation');
    await this.database.transaction(async () => {
      await this.organisations.mustExist(id);
      await this.organisations.change(id, { joinCode });
      await this.tell(what, id, actor);
    });
  }

  private async tell(
    what: 'created' | 'renamed' | 'join-code-set' | 'join-code-removed',
    organisationId: string,
    actor: Me,
  ): Promise<void> {
    const at = this.clock.now().toISOString();
    await this.events.publish(organisationChanged, { actorId: actor.id, organisationId, what, at });
  }
}
