import { Injectable } from '@nestjs/common';
import type { Me, PeoplePage, PeopleQuery, Person } from '@vigie/contracts';
import { In, type SelectQueryBuilder } from 'typeorm';
import { Database } from '../../../platform/db/database.js';
import { notFound } from '../../../platform/http/problem.js';
import { isAdmin } from '../roles/roles.policy.js';
import { readKey, writeKey } from './page-key.js';
import { maySeePerson } from './people.policy.js';
import { UserEntity } from './user.entity.js';
import { personView } from './user.view.js';
import { UsersRepository } from './users.repository.js';

/** Reading people: admins all of them, focal points those of their organisations. */
@Injectable()
export class PeopleQueries {
  constructor(
    private readonly users: UsersRepository,
    private readonly database: Database,
  ) {}

  /** @throws DomainError identity/not-found, also for those who are not theirs to see */
  async one(id: string, actor: Me): Promise<Person> {
    const user = await this.users.find(id);
    if (!user || !maySeePerson(actor, user)) throw notFound('identity');
    return personView(user, actor);
  }

  async page(query: PeopleQuery, actor: Me): Promise<PeoplePage> {
    const ids = await this.idsOf(query, actor);
    const users = await this.wholeUsers(ids.slice(0, query.limit));
    const last = users.at(-1);
    const isMore = ids.length > query.limit;
    return {
      items: users.map((user) => personView(user, actor)),
      next: isMore && last ? writeKey([last.familyName, last.givenName, last.id]) : null,
    };
  }

  /** One more than asked for, to know whether there is another page. */
  private async idsOf(query: PeopleQuery, actor: Me): Promise<string[]> {
    const found = this.database
      .repository(UserEntity)
      .createQueryBuilder('user')
      .select('user.id', 'id')
      .orderBy('user.familyName')
      .addOrderBy('user.givenName')
      .addOrderBy('user.id')
      .limit(query.limit + 1);
    if (!isAdmin(actor)) found.andWhere('user.organisationId in (:...own)', { own: actor.focalPointOf });
    narrow(found, query);
    return (await found.getRawMany<{ id: string }>()).map(({ id }) => id);
  }

  private async wholeUsers(ids: string[]): Promise<UserEntity[]> {
    const users = await this.database
      .repository(UserEntity)
      .find({ where: { id: In(ids) }, relations: { organisation: true, roles: true } });
    return users.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
  }
}

function narrow(found: SelectQueryBuilder<UserEntity>, query: PeopleQuery): void {
  const { q, organisationId, role, state, after } = query;
  if (q)
    found.andWhere(
      `(user.givenName || ' ' || user.familyName || ' ' || user.givenName || ' ' || user.email) ilike :q`,
      { q: `%${q.replace(/[\\%_]/g, '\\$&')}%` },
    );
  if (organisationId) found.andWhere('user.organisationId = :organisationId', { organisationId });
  if (role)
    found.andWhere(
      'exists (select from role_assignment held where held.user_id = user.id and held.role = :role)',
      { role },
    );
  if (state) found.andWhere(`user.suspendedAt is ${state === 'active' ? '' : 'not '}null`);
  if (after) {
    const [family, given, id] = readKey(after);
    found.andWhere('(user.familyName, user.givenName, user.id) > (:family, :given, :id)', {
      family,
      given,
      id,
    });
  }
}
