import { Injectable } from '@nestjs/common';
import type { AuditChain } from '@vigie/contracts';
import { PinoLogger } from 'nestjs-pino';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/db/database.js';
import type { Told } from '../../platform/events/events.js';
import { AuditRepository } from './audit.repository.js';
import { CHAIN_START, type ChainEnd, faultOf, linked } from './chain.rules.js';
import type { Row } from './recorded.rules.js';

const pageSize = 1000;

/** Writes the record, and says whether it is as it was written. */
@Injectable()
export class AuditService {
  /** Up to where this process has found the record sound, and from which entry on. */
  private checked: (ChainEnd & { from: number }) | null = null;
  private wholeAt: Date | null = null;

  constructor(
    private readonly entries: AuditRepository,
    private readonly database: Database,
    private readonly clock: Clock,
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

  /** Every entry from the first on, up to the first that is not sound. */
  async verifyChain(): Promise<AuditChain> {
    const walked = await this.walk(CHAIN_START);
    this.checked = walked.broken ? null : { ...walked.end, from: 1 };
    if (!walked.broken) this.wholeAt = this.clock.now();
    return this.answer(walked, 1);
  }

  /**
   * What came since this process looked last, the first time the newest thousand: a record of years is not read again
   * for every view. What was found sound before is trusted, but for its last entry.
   */
  async verifyRecent(): Promise<AuditChain> {
    const { number: last } = await this.entries.end();
    const known = this.checked;
    if (!known && last <= pageSize) return this.verifyChain();

    const from = known?.from ?? last - pageSize + 1;
    const base = known ?? (await this.entryAt(from - 1));
    const broken = base ? await this.faultAt(base) : { number: from - 1, fault: 'gap' as const };
    if (!base || broken) return this.answer({ end: base ?? CHAIN_START, broken }, from);

    const walked = await this.walk(base);
    if (!walked.broken) this.checked = { ...walked.end, from };
    return this.answer(walked, from);
  }

  private answer({ end, broken }: Walked, from: number): AuditChain {
    const wholeAt = this.wholeAt?.toISOString() ?? null;
    return { from, count: end.number, lastHash: end.hash, broken, wholeAt };
  }

  /** Whether the entry that one goes on from is still there and says what it said. */
  private async faultAt({ number, hash }: ChainEnd): Promise<AuditChain['broken']> {
    if (number === 0) return null;
    const entry = await this.entryAt(number);
    if (!entry) return { number, fault: 'gap' };
    if (entry.hash !== hash) return { number, fault: 'chain' };
    const fault = faultOf({ number: number - 1, hash: entry.previousHash }, entry);
    return fault && { number, fault };
  }

  private async entryAt(number: number) {
    const [entry] = await this.entries.findAfter(number - 1, 1);
    return entry?.number === number ? entry : null;
  }

  /** A page at a time, up to the first entry that is not sound. */
  private async walk(start: ChainEnd): Promise<Walked> {
    let end = start;
    for (;;) {
      const page = await this.entries.findAfter(end.number, pageSize);
      for (const entry of page) {
        const fault = faultOf(end, entry);
        if (fault) return { end, broken: { number: entry.number, fault } };
        end = { number: entry.number, hash: entry.hash };
      }
      if (page.length < pageSize) return { end, broken: null };
    }
  }
}

type Walked = { end: ChainEnd; broken: AuditChain['broken'] };
