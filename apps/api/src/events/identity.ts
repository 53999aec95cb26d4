import { Id, Instant, RoleGrant } from '@vigie/contracts';
import { z } from 'zod';
import { fact } from '../platform/events/events.js';

// Told for the audit room: who did what to whom. Ids alone, no name and no address. `actorId` is null where a person
// acted with the secret of a mail, before being signed in.
const actorId = Id.nullable();
const onPerson = { actorId, userId: Id, at: Instant };

/** An account was made: by an admin, or by its owner with an invitation. */
export const personJoined = fact('identity.personJoined', z.object({ ...onPerson, organisationId: Id }));

export const personRenamed = fact('identity.personRenamed', z.object(onPerson));
export const personSuspended = fact('identity.personSuspended', z.object(onPerson));
export const personReactivated = fact('identity.personReactivated', z.object(onPerson));

/** All sessions of a person were ended by somebody, without another change. */
export const sessionsEnded = fact('identity.sessionsEnded', z.object(onPerson));

/** `reset`: with the secret of a mail; `changed`: by the signed-in person. */
export const passwordChanged = fact(
  'identity.passwordChanged',
  z.object({ ...onPerson, how: z.enum(['changed', 'reset']) }),
);

export const personMoved = fact('identity.personMoved', z.object({ ...onPerson, from: Id, to: Id }));

export const rolesChanged = fact(
  'identity.rolesChanged',
  z.object({ ...onPerson, before: z.array(RoleGrant), after: z.array(RoleGrant) }),
);

const onInvitation = { actorId, invitationId: Id, organisationId: Id, at: Instant };

/** Somebody was invited; without an actor they asked for it with the join code. */
export const invitationSent = fact('identity.invitationSent', z.object(onInvitation));
export const invitationWithdrawn = fact('identity.invitationWithdrawn', z.object(onInvitation));

export const organisationChanged = fact(
  'identity.organisationChanged',
  z.object({
    actorId,
    organisationId: Id,
    what: z.enum(['created', 'renamed', 'join-code-set', 'join-code-removed']),
    at: Instant,
  }),
);

/** Staff have looked at the record of one person; `of` is the course, attempt or certificate that it was about. */
export const recordViewed = fact(
  'identity.recordViewed',
  z.object({
    actorId: Id,
    userId: Id,
    page: z.enum(['person', 'person-in-course', 'attempt', 'certificate']),
    of: Id.nullable(),
    at: Instant,
  }),
);
