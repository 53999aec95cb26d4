import type { Me, Person, RoleGrant } from '@vigie/contracts';
import { isAdmin, mayChangeRolesOf } from '../roles/roles.policy.js';

type Asking = Pick<Me, 'id' | 'roles' | 'focalPointOf'>;
type Asked = { id: string; organisationId: string; grants: RoleGrant[] };

/** Admins see everyone, focal points their own organisation's people. */
export const maySeePerson = (actor: Asking, person: Pick<Asked, 'organisationId'>): boolean =>
  isAdmin(actor) || actor.focalPointOf.includes(person.organisationId);

/** Admins look after everyone but themselves: nobody locks the last admin out. */
export const mayLookAfter = (actor: Asking, person: Pick<Asked, 'id'>): boolean =>
  isAdmin(actor) && actor.id !== person.id;

/** What the asking person may do with a person, as the web shows it. */
export function allowedOnPerson(actor: Asking, person: Asked): Person['can'] {
  return [
    ...(isAdmin(actor) ? (['rename'] as const) : []),
    ...(mayLookAfter(actor, person) ? (['suspend', 'move', 'end-sessions'] as const) : []),
    ...(mayChangeRolesOf(actor, person) ? (['give-roles'] as const) : []),
  ];
}
