import { z } from 'zod';
import { Id, Instant, Locale } from './common.js';
import { Organisation, Role } from './identity.js';
import { Profession } from './profile.js';

export const GivenName = z.string().trim().min(1).max(100);
export const FamilyName = z.string().trim().min(1).max(100);
export const EmailAddress = z.email().max(254);

/** A role and where it counts; `scopeId` names the organisation or the course. */
export const RoleGrant = z
  .strictObject({
    role: Role,
    scope: z.enum(['platform', 'organisation', 'course']),
    scopeId: Id.nullable(),
  })
  .meta({ id: 'RoleGrant' });
export type RoleGrant = z.infer<typeof RoleGrant>;

export const PersonState = z.enum(['active', 'suspended']).meta({ id: 'PersonState' });
export type PersonState = z.infer<typeof PersonState>;

/** A person as those see them who look after people; never sex or age band. */
export const Person = z
  .object({
    id: Id,
    email: z.string(),
    givenName: z.string(),
    familyName: z.string(),
    locale: Locale.nullable(),
    country: z.string().nullable(),
    profession: Profession.nullable(),
    organisation: Organisation,
    roles: z.array(RoleGrant),
    state: PersonState,
    createdAt: Instant,
    /** What the asking person may do with this one. */
    can: z.array(z.enum(['rename', 'suspend', 'move', 'give-roles', 'end-sessions'])),
  })
  .meta({ id: 'Person' });
export type Person = z.infer<typeof Person>;

export const PeopleQuery = z.strictObject({
  /** Part of a name or of an address. */
  q: z.string().trim().max(100).optional(),
  organisationId: Id.optional(),
  role: Role.optional(),
  state: PersonState.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  /** `next` of the page before. */
  after: z.string().max(1000).optional(),
});
export type PeopleQuery = z.infer<typeof PeopleQuery>;

/** A page of people by family name; `next` leads to the following one, null at the end. */
export const PeoplePage = z
  .object({ items: z.array(Person), next: z.string().nullable() })
  .meta({ id: 'PeoplePage' });
export type PeoplePage = z.infer<typeof PeoplePage>;

/** Makes an account; the person gets a mail to choose a password. */
export const NewPersonInput = z
  .strictObject({
    email: EmailAddress,
    givenName: GivenName,
    familyName: FamilyName,
    organisationId: Id,
    locale: Locale.default('fr'),
  })
  .meta({ id: 'NewPersonInput' });
export type NewPersonInput = z.infer<typeof NewPersonInput>;

export const RenamePersonInput = z
  .strictObject({ givenName: GivenName, familyName: FamilyName })
  .meta({ id: 'RenamePersonInput' });
export type RenamePersonInput = z.infer<typeof RenamePersonInput>;

export const MovePersonInput = z.strictObject({ organisationId: Id }).meta({ id: 'MovePersonInput' });

/** All roles that the person has from now on, beside learner, which everyone is. */
export const ChangeRolesInput = z
  .strictObject({ grants: z.array(RoleGrant).max(50) })
  .meta({ id: 'ChangeRolesInput' });
