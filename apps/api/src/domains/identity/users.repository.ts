import { Injectable } from '@nestjs/common';
import type { Locale } from '@vigie/contracts';
import { In } from 'typeorm';
import { Database } from '../../platform/db/database.js';
import { OrganisationEntity } from './organisation.entity.js';
import { RoleAssignmentEntity } from './role-assignment.entity.js';
import { UserEntity } from './user.entity.js';

const withParts = { organisation: true, roles: true } as const;

@Injectable()
export class UsersRepository {
  constructor(private readonly database: Database) {}

  findActive(id: string): Promise<UserEntity | null> {
    return this.users.findOne({ where: { id }, relations: withParts }).then(activeOnly);
  }

  find(id: string): Promise<UserEntity | null> {
    return this.users.findOne({ where: { id }, relations: withParts });
  }

  findAll(ids: string[]): Promise<UserEntity[]> {
    return this.users.find({ where: { id: In(ids) }, relations: withParts });
  }

  /** With the password's hash, for signing in only. */
  findForSignIn(email: string): Promise<UserEntity | null> {
    return this.users
      .createQueryBuilder('user')
      .addSelect('user.passwordHash')
      .leftJoinAndSelect('user.organisation', 'organisation')
      .leftJoinAndSelect('user.roles', 'roles')
      .where('user.email = :email', { email: email.toLowerCase() })
      .getOne()
      .then(activeOnly);
  }

  async changeLocale(id: string, locale: Locale): Promise<void> {
    await this.users.update({ id }, { locale });
  }

  async add(
    user: Omit<UserEntity, 'organisation' | 'roles'>,
    roles: Omit<RoleAssignmentEntity, 'user'>[],
  ): Promise<void> {
    await this.users.insert(user);
    await this.database.repository(RoleAssignmentEntity).insert(roles);
  }

  async addOrganisation(organisation: OrganisationEntity): Promise<void> {
    await this.database.repository(OrganisationEntity).insert(organisation);
  }

  private get users() {
    return this.database.repository(UserEntity);
  }
}

const activeOnly = (user: UserEntity | null) => (user && !user.suspendedAt ? user : null);
