import { z } from 'zod';
import { Id, Instant, listOf, Locale } from './common.js';
import { Organisation, Role } from './identity.js';
import { EmailAddress, FamilyName, GivenName } from './people.js';
import { NewPassword } from './passwords.js';
import { Country, Profession } from './profile.js';

/** A secret from a mail's link. */
export const MailedToken = z.string().min(20).max(100);

/** Invites somebody into an organisation by mail. */
export const InvitationInput = z
  .strictObject({
    email: EmailAddress,
    organisationId: Id,
    /** `focal-point`: of that organisation. `trainer`: of the platform. */
    role: Role.default('learner'),
    /** Language of the mail. */
    locale: Locale.default('fr'),
  })
  .meta({ id: 'InvitationInput' });
export type InvitationInput = z.infer<typeof InvitationInput>;

/** An invitation that waits for its answer. */
export const Invitation = z
  .object({
    id: Id,
    email: z.string(),
    role: Role,
    organisation: Organisation,
    locale: Locale,
    createdAt: Instant,
    expiresAt: Instant,
    isExpired: z.boolean(),
  })
  .meta({ id: 'Invitation' });
export type Invitation = z.infer<typeof Invitation>;

export const InvitationList = listOf(Invitation).meta({ id: 'InvitationList' });

export const InvitationsQuery = z.strictObject({ organisationId: Id.optional() });

export const InvitationToken = z.strictObject({ token: MailedToken }).meta({ id: 'InvitationToken' });

/** What the holder of a link may know before accepting. */
export const InvitationOffer = z
  .object({ email: z.string(), organisation: Organisation, locale: Locale, expiresAt: Instant })
  .meta({ id: 'InvitationOffer' });
export type InvitationOffer = z.infer<typeof InvitationOffer>;

export const AcceptInvitationInput = z
  .strictObject({
    token: MailedToken,
    givenName: GivenName,
    familyName: FamilyName,
    password: NewPassword,
    locale: Locale,
    country: Country.nullable().default(null),
    profession: Profession.nullable().default(null),
  })
  .meta({ id: 'AcceptInvitationInput' });
export type AcceptInvitationInput = z.infer<typeof AcceptInvitationInput>;

/** Asks for a place in the organisation that gave out this code; the rest comes by mail. */
export const RegistrationInput = z
  .strictObject({ code: z.string().trim().min(1).max(40), email: EmailAddress, locale: Locale })
  .meta({ id: 'RegistrationInput' });
export type RegistrationInput = z.infer<typeof RegistrationInput>;
