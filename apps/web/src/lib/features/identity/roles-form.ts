import type { Person, RoleGrant } from '@vigie/contracts';
import { textOf } from './form-text.ts';

/** The roles that the form stands for; an organisation is always the person's own. */
export function readRoles(form: FormData, organisationId: string): RoleGrant[] {
  const courses = form.getAll('course').filter((id) => typeof id === 'string');
  return [
    ...(textOf(form, 'trainer') ? [{ role: 'trainer', scope: 'platform', scopeId: null } as const] : []),
    ...(textOf(form, 'focalPoint')
      ? [{ role: 'focal-point', scope: 'organisation', scopeId: organisationId } as const]
      : []),
    ...courses.map((scopeId) => ({ role: 'trainer', scope: 'course', scopeId }) as const),
  ];
}

export const holds = ({ roles }: Person, role: RoleGrant['role'], scopeId: string | null): boolean =>
  roles.some((grant) => grant.role === role && grant.scopeId === scopeId);
