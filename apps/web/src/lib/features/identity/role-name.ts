import type { Role, RoleGrant } from '@vigie/contracts';
import { m } from '@vigie/i18n/messages';

/** What a role is called. */
export function roleName(role: Role): string {
  switch (role) {
    case 'learner':
      return m.common_learner();
    case 'focal-point':
      return m.identity_role_focal_point();
    case 'trainer':
      return m.common_trainer();
    case 'admin':
      return m.identity_role_admin();
  }
}

/** The roles of a person in one line; what everyone is goes without saying, unless there is nothing else. */
export function rolesInWords(grants: RoleGrant[]): string {
  const more = grants.filter(({ role }) => role !== 'learner');
  const names = (more.length > 0 ? more : grants).map((grant) =>
    grant.scope === 'course' ? m.identity_role_course_trainer() : roleName(grant.role),
  );
  return [...new Set(names)].join(' · ');
}
