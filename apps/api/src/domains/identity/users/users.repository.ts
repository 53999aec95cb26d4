import { Injectable } from '@nestjs/common';
import type { Role, RoleGrant } from '@vigie/contracts';
import { In } from 'typeorm';
import { Database } from '../../../platform/db/database.js';
import { newId } from '../../../platform/ids/ids.js';
import { RoleAssignmentEntity } from '../roles/role-assignment.entity.js';
import { UserEntity } from './user.entity.js';

const withParts = { organisation: true, roles: true } as const;

export type NewUser = Omit<UserEntity, 'organisation' | 'roles' | 'sessionGeneration'>;

@Injectable()
export class UsersRepository {
  constructor(private readonly database: Database) {}

  findActive(id: string): Promise<UserEntity | null> {
    return this.find(id).then(activeOnly);
  }

  find(id: string): Promise<UserEntity | null> {
    return this.users.findOne({ where: { id }, relations: withParts });
  }

  findAll(ids: string[]): Promise<UserEntity[]> {
    return this.users.find({ where: { id: In(ids) }, relations: withParts });
  }

  /** Those who may sign in and have one of these roles on the platform, by name. */
  findActiveWith(roles: Role[]): Promise<UserEntity[]> {
    return this.withParts()
      .where('user.suspendedAt is null')
      .andWhere(
        `exists (select 1 from role_assignment r
           where r.user_id = user.id and r.scope = 'platform' and r.role = any(:roles))`,
        { roles },
      )
      .orderBy('user.familyName')
      .addOrderBy('user.givenName')
      .getMany();
  }

  findActiveByEmail(email: string): Promise<UserEntity | null> {
    return this.users
      .findOne({ where: { email: email.toLowerCase() }, relations: withParts })
      .then(activeOnly);
  }

  emailExists(email: string): Promise<boolean> {
    return this.users.existsBy({ email: email.toLowerCase() });
  }

  /** With the password's hash, for signing in only. */
  findForSignIn(email: string): Promise<UserEntity | null> {
    return this.withParts()
      .addSelect('user.passwordHash')
      .where('user.email = :email', { email: email.toLowerCase() })
      .getOne()
      .then(activeOnly);
  }

  /** With what the person told about themselves, for that person only. */
  findWithProfile(id: string): Promise<UserEntity | null> {
    return this.withParts().addSelect(['user.sex', 'user.ageBand']).where('user.id = :id', { id }).getOne();
  }

  /** Holds the row until the end of the transaction. */
  async lock(id: string): Promise<void> {
    await this.database.sql('select from user_account where id = $1 for update', [id]);
  }

  async change(
    id: string,
    changes: Partial<Omit<NewUser, 'id' | 'email' | 'passwordHash' | 'createdAt'>>,
  ): Promise<void> {
    if (Object.keys(changes).length > 0) await this.users.update({ id }, changes);
  }

  async changePassword(id: string, passwordHash: string): Promise<void> {
    await this.users.update({ id }, { passwordHash });
  }

  async add(user: NewUser, grants: RoleGrant[]): Promise<void> {
    await this.users.insert(user);
    await this.assign(user.id, grants);
  }

  async replaceRoles(userId: string, grants: RoleGrant[]): Promise<void> {
    await this.database.repository(RoleAssignmentEntity).delete({ userId });
    await this.assign(userId, grants);
  }

  private async assign(userId: string, grants: RoleGrant[]): Promise<void> {
    const rows = grants.map((grant) => ({ id: newId(), userId, ...grant }));
    await this.database.repository(RoleAssignmentEntity).insert(rows);
  }

  private withParts() {
    return this.users
      .createQueryBuilder('user')
      .leftJoinAndSelect('user.organisation', 'organisation')
      .leftJoinAndSelect('user.roles', 'roles');
  }

  private get users() {
    return this.database.repository(UserEntity);
  }
}

const activeOnly = (user: UserEntity | null) => (user && !user.suspendedAt ? user : null);
