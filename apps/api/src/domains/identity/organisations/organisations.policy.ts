import type { Me, OrganisationDetail } from '@vigie/contracts';
import { isAdmin } from '../roles/roles.policy.js';

type Asking = Pick<Me, 'roles' | 'focalPointOf'>;

/** Admins look after every organisation, focal points after their own. */
export const mayLookAfterOrganisation = (actor: Asking, organisationId: string): boolean =>
  isAdmin(actor) || actor.focalPointOf.includes(organisationId);

/** Trainers know the organisations by name, because they invite people into them. */
export const knowsAllOrganisations = (actor: Asking): boolean =>
  isAdmin(actor) || actor.roles.includes('trainer');

export const mayInviteInto = (actor: Asking, organisationId: string): boolean =>
  knowsAllOrganisations(actor) || actor.focalPointOf.includes(organisationId);

/** What the asking person may do with an organisation, as the web shows it. */
export function allowedOnOrganisation(actor: Asking, organisationId: string): OrganisationDetail['can'] {
  return [
    ...(isAdmin(actor) ? (['rename'] as const) : []),
    ...(mayLookAfterOrganisation(actor, organisationId) ? (['change-join-code'] as const) : []),
    ...(mayInviteInto(actor, organisationId) ? (['invite'] as const) : []),
  ];
}
