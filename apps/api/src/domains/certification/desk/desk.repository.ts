import { Injectable } from '@nestjs/common';
import type { DeskCounts, DeskQuery } from '@vigie/contracts';
import type { SelectQueryBuilder } from 'typeorm';
import { Database } from '../../../platform/db/database.js';
import { CertificateEntity } from '../certificate.entity.js';

const standing = 'c.withdrawnAt is null and c.replacedBy is null';
const states: Record<NonNullable<DeskQuery['state']>, string> = {
  issued: standing,
  valid: `${standing} and (c.expiresAt is null or c.expiresAt > :now)`,
  expired: `${standing} and c.expiresAt <= :now`,
  withdrawn: 'c.withdrawnAt is not null',
  // Withdrawn is said before replaced, here as to a stranger.
  replaced: 'c.withdrawnAt is null and c.replacedBy is not null',
};
const expiring = `${standing} and c.expiresAt > :now and c.expiresAt <= :until`;
const found = `(c.number ilike :q or concat(c.facts->'holder'->>'givenName', ' ', c.facts->'holder'->>'familyName') ilike :q)`;

type Filter = Omit<DeskQuery, 'page'>;

@Injectable()
export class DeskRepository {
  constructor(private readonly database: Database) {}

  page(filter: Filter, now: Date, page: number, pageSize: number): Promise<[CertificateEntity[], number]> {
    return this.matching(filter, now)
      .orderBy('c.issuedAt', 'DESC')
      .addOrderBy('c.id')
      .offset((page - 1) * pageSize)
      .limit(pageSize)
      .getManyAndCount();
  }

  /** Everything that matches, oldest first, after the certificate given: a register may be long. */
  after(
    filter: Filter,
    now: Date,
    last: CertificateEntity | undefined,
    count: number,
  ): Promise<CertificateEntity[]> {
    const rows = this.matching(filter, now).orderBy('c.id').limit(count);
    return (last ? rows.andWhere('c.id > :last', { last: last.id }) : rows).getMany();
  }

  /** Courses of which certificates were issued, each with its newest frozen title. */
  courses(): Promise<{ id: string; title: string }[]> {
    return this.database.sql(
      `select id, title from (
         select distinct on (facts->'course'->>'id') facts->'course'->>'id' as id, facts->'course'->>'title' as title
           from certificate order by facts->'course'->>'id', issued_at desc) newest
        order by title limit 500`,
    );
  }

  async counts(now: Date, until: Date): Promise<DeskCounts> {
    const [row] = await this.database.sql<DeskCounts>(
      `select count(*) filter (where stands)::int as issued,
              count(*) filter (where stands and expires_at > $1 and expires_at <= $2)::int as expiring,
              count(*) filter (where withdrawn_at is not null)::int as withdrawn,
              count(*) filter (where withdrawn_at is null and replaced_by is not null)::int as replaced,
              (select count(*) from held_certificate)::int as held,
              (select count(*) from certificate_correction where state = 'open')::int as corrections
         from (select *, withdrawn_at is null and replaced_by is null as stands from certificate) c`,
      [now, until],
    );
    if (!row) throw new Error('a count has one row');
    return row;
  }

  private matching(filter: Filter, now: Date): SelectQueryBuilder<CertificateEntity> {
    const rows = this.database.repository(CertificateEntity).createQueryBuilder('c').setParameters({ now });
    if (filter.state) rows.andWhere(states[filter.state]);
    if (filter.expiresWithin) rows.andWhere(expiring, { until: daysLater(now, filter.expiresWithin) });
    if (filter.courseId) rows.andWhere(`c.facts->'course'->>'id' = :courseId`, filter);
    if (filter.q) rows.andWhere(found, { q: `%${filter.q.replace(/[\\%_]/g, '\\$&')}%` });
    return rows;
  }
}

/** So many days of 24 hours later. */
export const daysLater = (from: Date, days: number): Date => new Date(from.getTime() + days * 24 * 3600_000);
