import type { Role } from '@vigie/contracts';
import { m } from '@vigie/i18n/messages';

/** What a role is called. */
export function roleName(role: Role): string {
  switch (role) {
    case 'learner':
      return m.common_learner();
    case 'trainer':
      return m.common_trainer();
    case 'admin':
      return m.identity_role_admin();
  }
}
