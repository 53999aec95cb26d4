import { Injectable } from '@nestjs/common';
import type {
  AcceptInvitationInput,
  Invitation,
  InvitationInput,
  InvitationOffer,
  Me,
} from '@vigie/contracts';
import { invitationWithdrawn, personJoined } from '../../../events/identity.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/db/database.js';
import { Events } from '../../../platform/events/events.js';
import { DomainError, notFound } from '../../../platform/http/problem.js';
import { newId, tokenHash } from '../../../platform/ids/ids.js';
import { IdentityService } from '../identity.service.js';
import { mayInviteInto } from '../organisations/organisations.policy.js';
import { hashPassword } from '../passwords/password-hash.js';
import { linkInvalid, refuseCommon } from '../passwords/passwords.service.js';
import { isAdmin } from '../roles/roles.policy.js';
import { completed } from '../roles/roles.rules.js';
import { UsersRepository } from '../users/users.repository.js';
import { InvitationLinks } from './invitation-links.js';
import type { InvitationEntity } from './invitation.entity.js';
import { invitationView, offerView } from './invitation.view.js';
import { mayInvite, promisedGrant } from './invitations.policy.js';
import { InvitationsRepository } from './invitations.repository.js';

/** Inviting people, and what the invited do. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly links: InvitationLinks,
    private readonly users: UsersRepository,
    private readonly identity: IdentityService,
    private readonly database: Database,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError identity/role-not-yours-to-give; identity/email-taken, which admins alone are told */
  async invite(input: InvitationInput, actor: Me): Promise<Invitation> {
    if (!mayInviteInto(actor, input.organisationId)) throw notFound('identity/organisation');
    if (!mayInvite(actor, input.organisationId, input.role))
      throw new DomainError('identity/role-not-yours-to-give', 403, 'This role is not yours to give');
    if (isAdmin(actor) && (await this.users.emailExists(input.email)))
      throw new DomainError('identity/email-taken', 409, 'This address has an account');

    return invitationView(await this.existing(await this.links.mail(input, actor.id)), this.clock.now());
  }

  async withdraw(id: string, actor: Me): Promise<void> {
    await this.database.transaction(async () => {
      const { organisationId } = await this.existing(id, actor);
      await this.invitations.remove(id);
      const at = this.clock.now().toISOString();
      await this.events.publish(invitationWithdrawn, {
        actorId: actor.id,
        invitationId: id,
        organisationId,
        at,
      });
    });
  }

  /** @throws DomainError identity/link-invalid */
  async offer(token: string): Promise<InvitationOffer> {
    return offerView(await this.open(token));
  }

  /** Makes the account. Holding the link proves the address. @throws DomainError identity/link-invalid */
  async accept(input: AcceptInvitationInput): Promise<Me> {
    const { token, password, ...person } = input;
    const { email } = await this.open(token);
    refuseCommon(password, email);
    const id = newId();
    const passwordHash = await hashPassword(password);
    await this.database.transaction(async () => {
      const { organisationId, role, id: invitationId } = await this.open(token);
      if (!(await this.invitations.remove(invitationId))) throw linkInvalid();
      await this.invitations.removeAllOf(email);
      const createdAt = this.clock.now();
      const blank = { sex: null, ageBand: null, suspendedAt: null };
      await this.users.add(
        { ...blank, ...person, id, email, passwordHash, organisationId, createdAt },
        completed([promisedGrant(role, organisationId)]),
      );
      const at = createdAt.toISOString();
      await this.events.publish(personJoined, { actorId: null, userId: id, organisationId, at });
    });
    return this.identity.person(id);
  }

  private async open(token: string): Promise<InvitationEntity> {
    const invitation = await this.invitations.findOpen(tokenHash(token), this.clock.now());
    if (!invitation) throw linkInvalid();
    return invitation;
  }

  /** @param actor - whose business it must be, when given. */
  private async existing(id: string, actor?: Me): Promise<InvitationEntity> {
    const invitation = await this.invitations.find(id);
    if (!invitation || (actor && !mayInviteInto(actor, invitation.organisationId)))
      throw notFound('identity/invitation');
    return invitation;
  }
}
