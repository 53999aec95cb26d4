import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';
import { notFound } from '../../../platform/http/problem.js';
import { OrganisationEntity } from './organisation.entity.js';

@Injectable()
export class OrganisationsRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<OrganisationEntity | null> {
    return this.organisations.findOneBy({ id });
  }

  /** @throws DomainError identity/organisation-not-found */
  async mustExist(id: string): Promise<OrganisationEntity> {
    const organisation = await this.find(id);
    if (!organisation) throw notFound('identity/organisation');
    return organisation;
  }

  findByName(name: string): Promise<OrganisationEntity | null> {
    return this.organisations
      .createQueryBuilder('organisation')
      .where('lower(organisation.name) = lower(:name)', { name })
      .getOne();
  }

  findByJoinCode(joinCode: string): Promise<OrganisationEntity | null> {
    return this.organisations.findOneBy({ joinCode });
  }

  async add(organisation: OrganisationEntity): Promise<void> {
    await this.organisations.insert(organisation);
  }

  async change(id: string, changes: Partial<Pick<OrganisationEntity, 'name' | 'joinCode'>>): Promise<void> {
    await this.organisations.update({ id }, changes);
  }

  private get organisations() {
    return this.database.repository(OrganisationEntity);
  }
}
