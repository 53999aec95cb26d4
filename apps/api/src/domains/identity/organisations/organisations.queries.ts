import { Injectable } from '@nestjs/common';
import type { Me, OrganisationDetail } from '@vigie/contracts';
import { Database } from '../../../platform/db/database.js';
import { notFound } from '../../../platform/http/problem.js';
import { OrganisationEntity } from './organisation.entity.js';
import { organisationView } from './organisation.view.js';
import { knowsAllOrganisations, mayInviteInto } from './organisations.policy.js';

/** Reading organisations: those that one looks after or may invite into. */
@Injectable()
export class OrganisationsQueries {
  constructor(private readonly database: Database) {}

  /** By name. */
  async list(q: string | undefined, actor: Me): Promise<OrganisationDetail[]> {
    const found = this.withCount().orderBy('lower(organisation.name)');
    if (!knowsAllOrganisations(actor))
      found.andWhere('organisation.id in (:...own)', { own: actor.focalPointOf });
    if (q) found.andWhere('organisation.name ilike :q', { q: `%${q.replace(/[\\%_]/g, '\\$&')}%` });
    return this.views(found, actor);
  }

  /** @throws DomainError identity/organisation-not-found */
  async one(id: string, actor: Me): Promise<OrganisationDetail> {
    const found = this.withCount().where('organisation.id = :id', { id });
    const [organisation] = mayInviteInto(actor, id) ? await this.views(found, actor) : [];
    if (!organisation) throw notFound('identity/organisation');
    return organisation;
  }

  private withCount() {
    return this.database
      .repository(OrganisationEntity)
      .createQueryBuilder('organisation')
      .addSelect(
        '(select count(*) from user_account person where person.organisation_id = organisation.id)::int',
        'people',
      );
  }

  private async views(found: ReturnType<OrganisationsQueries['withCount']>, actor: Me) {
    const { entities, raw } = await found.getRawAndEntities<{ people: number }>();
    return entities.map((organisation, index) =>
      organisationView(organisation, raw[index]?.people ?? 0, actor),
    );
  }
}
