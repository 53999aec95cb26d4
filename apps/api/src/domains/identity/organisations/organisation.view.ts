import type { Me, OrganisationDetail } from '@vigie/contracts';
import type { OrganisationEntity } from './organisation.entity.js';
import { allowedOnOrganisation, mayLookAfterOrganisation } from './organisations.policy.js';

export function organisationView(
  organisation: OrganisationEntity,
  peopleCount: number,
  actor: Me,
): OrganisationDetail {
  const looksAfter = mayLookAfterOrganisation(actor, organisation.id);
  return {
    id: organisation.id,
    name: organisation.name,
    createdAt: organisation.createdAt.toISOString(),
    peopleCount: looksAfter ? peopleCount : null,
    joinCode: looksAfter ? organisation.joinCode : null,
    can: allowedOnOrganisation(actor, organisation.id),
  };
}
