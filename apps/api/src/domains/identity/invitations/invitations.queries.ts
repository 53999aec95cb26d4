import { Injectable } from '@nestjs/common';
import type { Invitation, Me } from '@vigie/contracts';
import { Clock } from '../../../platform/clock/clock.js';
import { knowsAllOrganisations, mayInviteInto } from '../organisations/organisations.policy.js';
import { invitationView } from './invitation.view.js';
import { InvitationsRepository } from './invitations.repository.js';

/** Reading invitations that wait for an answer, in the organisations that one may invite into. */
@Injectable()
export class InvitationsQueries {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly clock: Clock,
  ) {}

  async list(organisationId: string | undefined, actor: Me): Promise<Invitation[]> {
    const found = await this.invitations.findIn(wanted(organisationId, actor));
    return found.map((invitation) => invitationView(invitation, this.clock.now()));
  }
}

function wanted(organisationId: string | undefined, actor: Me): string[] | 'any' {
  if (organisationId) return mayInviteInto(actor, organisationId) ? [organisationId] : [];
  return knowsAllOrganisations(actor) ? 'any' : actor.focalPointOf;
}
