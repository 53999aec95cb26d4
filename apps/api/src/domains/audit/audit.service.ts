import { Injectable } from '@nestjs/common';
import type { AuditChain } from '@vigie/contracts';
import { PinoLogger } from 'nestjs-pino';
import { Database } from '../../platform/db/database.js';
import type { Told } from '../../platform/events/events.js';
import { AuditRepository } from './audit.repository.js';
import { CHAIN_START, faultOf, linked } from './chain.rules.js';
import type { Row } from './recorded.rules.js';

const pageSize = 1000;

/** Writes the record, and says whether it is as it was written. */
@Injectable()
export class AuditService {
  constructor(
    private readonly entries: AuditRepository,
    private readonly database: Database,
    private readonly logger: PinoLogger,
  ) {}

  /** Adds what a fact means at the end of the chain, once, however often the fact is delivered. */
  async record(row: Row, payload: unknown, told: Told): Promise<void> {
    const { object, subject, actor, before, after, at } = row.account(payload);
    await this.database.transaction(async () => {
      await this.entries.lockEnd();
      if (await this.entries.isRecorded(told.id)) return;

      const entry = linked(await this.entries.end(), {
        factId: told.id,
        at,
        action: row.action,
        actorId: actor === undefined ? told.actorId : actor,
        objectKind: object[0],
        objectId: object[1],
        subjectId: subject ?? null,
        before: before ?? null,
        after: after ?? null,
        reference: told.reference,
      });
      await this.entries.add(entry);
      // Logs lie elsewhere: a record whose end was cut off no longer has what they tell of.
      this.logger.info({ number: entry.number, hash: entry.hash }, 'audit entry written');
    });
  }

  /** Walks the whole chain, a page at a time, up to the first entry that is not sound. */
  async verifyChain(): Promise<AuditChain> {
    let end = CHAIN_START;
    for (;;) {
      const page = await this.entries.findAfter(end.number, pageSize);
      for (const entry of page) {
        const fault = faultOf(end, entry);
        if (fault) return { count: end.number, lastHash: end.hash, broken: { number: entry.number, fault } };
        end = entry;
      }
      if (page.length < pageSize) return { count: end.number, lastHash: end.hash, broken: null };
    }
  }
}
