import { Injectable } from '@nestjs/common';
import type { AuditQuery } from '@vigie/contracts';
import { Brackets } from 'typeorm';
import { Database } from '../../platform/db/database.js';
import { AuditEntryEntity } from './audit-entry.entity.js';
import { CHAIN_START, type ChainEnd } from './chain.rules.js';

@Injectable()
export class AuditRepository {
  constructor(private readonly database: Database) {}

  /** Until the end of the transaction nobody else writes an entry. */
  async lockEnd(): Promise<void> {
    await this.database.sql('select pg_advisory_xact_lock(7416503)');
  }

  async end(): Promise<ChainEnd> {
    const [last] = await this.entries.find({
      select: { number: true, hash: true },
      order: { number: 'DESC' },
      take: 1,
    });
    return last ?? CHAIN_START;
  }

  isRecorded(factId: string): Promise<boolean> {
    return this.entries.existsBy({ factId });
  }

  async add(entry: AuditEntryEntity): Promise<void> {
    await this.entries.save(this.entries.create(entry));
  }

  /** The entries after a number, the oldest first. */
  findAfter(number: number, limit: number): Promise<AuditEntryEntity[]> {
    return this.entries
      .createQueryBuilder('entry')
      .where('entry.number > :number', { number })
      .orderBy('entry.number', 'ASC')
      .limit(limit)
      .getMany();
  }

  /** The newest first, one more than asked: it tells that there is another page. */
  search({ actor, action, object, from, to, before, limit }: AuditQuery): Promise<AuditEntryEntity[]> {
    const query = this.entries
      .createQueryBuilder('entry')
      .orderBy('entry.number', 'DESC')
      .limit(limit + 1);
    if (actor) query.andWhere('entry.actorId = :actor', { actor });
    if (action) query.andWhere('entry.action = :action', { action });
    if (object)
      query.andWhere(
        new Brackets((either) =>
          either.where('entry.objectId = :object').orWhere('entry.subjectId = :object'),
        ),
        { object },
      );
    if (from) query.andWhere('entry.at >= :from', { from });
    if (to) query.andWhere('entry.at <= :to', { to });
    if (before) query.andWhere('entry.number < :before', { before });
    return query.getMany();
  }

  private get entries() {
    return this.database.repository(AuditEntryEntity);
  }
}
