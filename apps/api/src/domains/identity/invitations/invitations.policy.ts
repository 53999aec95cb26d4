import type { Me, Role, RoleGrant } from '@vigie/contracts';
import { mayInviteInto } from '../organisations/organisations.policy.js';
import { mayGive } from '../roles/roles.policy.js';
import { learner } from '../roles/roles.rules.js';

type Asking = Pick<Me, 'id' | 'roles' | 'focalPointOf'>;

/** The role that an invitation promises, and where it will count. */
export function promisedGrant(role: Role, organisationId: string): RoleGrant {
  if (role === 'learner') return learner;
  if (role === 'focal-point') return { role, scope: 'organisation', scopeId: organisationId };
  return { role, scope: 'platform', scopeId: null };
}

/** Whoever may invite into an organisation invites learners; more is for those who may give that role. */
export const mayInvite = (actor: Asking, organisationId: string, role: Role): boolean =>
  mayInviteInto(actor, organisationId) &&
  (role === 'learner' || mayGive(actor, promisedGrant(role, organisationId)));
