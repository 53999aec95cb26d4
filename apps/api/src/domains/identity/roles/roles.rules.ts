import type { RoleGrant } from '@vigie/contracts';

/** What everyone has. */
export const learner: RoleGrant = { role: 'learner', scope: 'platform', scopeId: null };

/** Does this role exist in this scope? A trainer trains everywhere or in a course, a focal point has an organisation. */
export function isMeaningful({ role, scope, scopeId }: RoleGrant): boolean {
  if ((scope === 'platform') !== (scopeId === null)) return false;
  switch (role) {
    case 'learner':
    case 'admin':
      return scope === 'platform';
    case 'trainer':
      return scope !== 'organisation';
    case 'focal-point':
      return scope === 'organisation';
  }
}

export const isSameGrant = (one: RoleGrant, other: RoleGrant): boolean =>
  one.role === other.role && one.scope === other.scope && one.scopeId === other.scopeId;

/** What is in one list of grants and not in the other, either way: what a change would give or take. */
export function differenceOf(before: RoleGrant[], after: RoleGrant[]): RoleGrant[] {
  const missingIn = (list: RoleGrant[]) => (grant: RoleGrant) => !list.some((one) => isSameGrant(one, grant));
  return [...before.filter(missingIn(after)), ...after.filter(missingIn(before))];
}

/** Everyone stays a learner; nothing is there twice. */
export function completed(grants: RoleGrant[]): RoleGrant[] {
  return [learner, ...grants].filter(
    (grant, index, all) => all.findIndex((one) => isSameGrant(one, grant)) === index,
  );
}

/** How much a role may do, for comparing: 0..3. */
export function rankOf({ role, scope }: RoleGrant): number {
  switch (role) {
    case 'learner':
      return 0;
    case 'focal-point':
      return 1;
    case 'trainer':
      return scope === 'course' ? 1 : 2;
    case 'admin':
      return 3;
  }
}
