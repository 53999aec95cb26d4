import type { Invitation, InvitationOffer } from '@vigie/contracts';
import type { InvitationEntity } from './invitation.entity.js';

export function invitationView(invitation: InvitationEntity, now: Date): Invitation {
  const { id, email, role, locale, organisation, createdAt, expiresAt } = invitation;
  return {
    id,
    email,
    role,
    locale,
    organisation: { id: organisation.id, name: organisation.name },
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    isExpired: expiresAt <= now,
  };
}

export function offerView({ email, organisation, locale, expiresAt }: InvitationEntity): InvitationOffer {
  return {
    email,
    organisation: { id: organisation.id, name: organisation.name },
    locale,
    expiresAt: expiresAt.toISOString(),
  };
}
