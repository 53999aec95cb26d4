import type { Me, RoleGrant } from '@vigie/contracts';
import { rankOf } from './roles.rules.js';

type Asking = Pick<Me, 'id' | 'roles' | 'focalPointOf'>;
type Asked = { id: string; grants: RoleGrant[] };

export const isAdmin = (actor: Pick<Me, 'roles'>): boolean => actor.roles.includes('admin');

/** Admins alone give roles, and none that equals their own: who becomes an admin is decided on the server's console. */
export const mayGive = (actor: Asking, grant: RoleGrant): boolean => isAdmin(actor) && rankOf(grant) < 3;

/** Nobody changes their own roles, nor those of an equal. */
export const mayChangeRolesOf = (actor: Asking, person: Asked): boolean =>
  isAdmin(actor) && actor.id !== person.id && person.grants.every((grant) => rankOf(grant) < 3);
