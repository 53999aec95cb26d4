import { createHash } from 'node:crypto';
import { CommitEnvelope, sessionSeconds } from '@vigie/scorm';
import type { Product } from './product.js';

/** What is wrong with what the server knows, in numbers. */
export interface Verdict {
  acknowledgedLost: number;
  unacknowledgedLost: number;
  timeDoubled: number;
  timeLost: number;
  resultsWorse: number;
  /** The first few, in words. */
  notes: string[];
}

interface Opened {
  newest: Map<string, CommitEnvelope>;
  seconds: Map<string, number>;
}

/** What the courses have said, as their devices wrote it down, and what the server has acknowledged of it. */
export class Truth {
  recordedCount = 0;
  private readonly acked = new Map<string, CommitEnvelope>();
  private readonly openings = new Map<string, Opened>();
  private readonly best = new Map<string, number>();

  get ackedCount(): number {
    return this.acked.size;
  }

  /** A device has written this down. */
  recorded(envelope: CommitEnvelope): void {
    this.recordedCount += 1;
    const key = `${envelope.attempt} ${envelope.epoch}`;
    const opened = this.openings.get(key) ?? { newest: new Map(), seconds: new Map() };
    this.openings.set(key, opened);
    opened.newest.set(envelope.item, envelope);
    const spent = Math.max(opened.seconds.get(envelope.item) ?? 0, sessionSeconds(envelope.cmi));
    opened.seconds.set(envelope.item, spent);

    const item = `${envelope.attempt} ${envelope.item}`;
    const score = Number(('core' in envelope.cmi && envelope.cmi.core?.score?.raw) || 0) / 100;
    this.best.set(item, Math.max(this.best.get(item) ?? 0, score));
  }

  /** A device has heard that this one is safe. */
  acknowledged(envelope: CommitEnvelope): void {
    this.acked.set(keyOf(envelope), envelope);
  }

  /** Compares with the database, once everything has been sent. */
  async judge(product: Product): Promise<Verdict> {
    const log = new Map<string, string>();
    for (const row of await product.sql<{ key: string; sha256: string }>(
      `select concat_ws(' ', attempt_id, epoch, seq) as key, encode(sha256, 'hex') as sha256 from commit_log`,
    ))
      log.set(row.key, row.sha256);
    const isThere = (envelope: CommitEnvelope) => log.get(keyOf(envelope)) === hashOf(envelope);
    const verdict: Verdict = {
      acknowledgedLost: 0,
      unacknowledgedLost: 0,
      timeDoubled: 0,
      timeLost: 0,
      resultsWorse: 0,
      notes: [],
    };
    const note = (what: keyof Omit<Verdict, 'notes'>, words: string) => {
      verdict[what] += 1;
      if (verdict.notes.length < 12) verdict.notes.push(`${what}: ${words}`);
    };

    for (const [key, envelope] of this.acked)
      if (!isThere(envelope)) note('acknowledgedLost', `${key} ${envelope.item}`);
    await this.judgeOpenings(product, isThere, note);
    await this.judgeItems(product, note);
    return verdict;
  }

  private async judgeOpenings(
    product: Product,
    isThere: (envelope: CommitEnvelope) => boolean,
    note: (what: keyof Omit<Verdict, 'notes'>, words: string) => void,
  ): Promise<void> {
    const rows = await product.sql<{ key: string; seconds: Record<string, number> }>(
      `select concat_ws(' ', attempt_id, epoch) as key, session_seconds as seconds from launch`,
    );
    const known = new Map(rows.map(({ key, seconds }) => [key, seconds]));
    for (const [key, { newest, seconds }] of this.openings) {
      for (const envelope of newest.values())
        if (!isThere(envelope)) note('unacknowledgedLost', `${keyOf(envelope)} ${envelope.item}`);
      for (const [item, spent] of seconds) {
        const counted = known.get(key)?.[item] ?? 0;
        if (counted > spent) note('timeDoubled', `${key} ${item}: ${counted} s, not ${spent}`);
        if (counted < spent) note('timeLost', `${key} ${item}: ${counted} s, not ${spent}`);
      }
    }
  }

  private async judgeItems(
    product: Product,
    note: (what: keyof Omit<Verdict, 'notes'>, words: string) => void,
  ): Promise<void> {
    // Read here, not by PostgreSQL, which refuses half a character that a course may well have cut.
    const rows = await product.sql<{ key: string; full: CommitEnvelope | null; score: number | null }>(
      `select attempt_id || ' ' || item as key, "full", scaled_score as score from attempt_item`,
    );
    const known = new Map(
      rows.map(({ key, full, score }) => [key, { score, state: `${full?.epoch} ${full?.seq}` }]),
    );
    for (const [key, score] of this.best)
      if ((known.get(key)?.score ?? 0) < score)
        note('resultsWorse', `${key}: ${known.get(key)?.score}, not ${score}`);

    const newest = new Map<string, CommitEnvelope>();
    for (const opened of this.openings.values())
      for (const envelope of opened.newest.values()) {
        const key = `${envelope.attempt} ${envelope.item}`;
        const other = newest.get(key);
        if (!other || envelope.epoch > other.epoch) newest.set(key, envelope);
      }
    for (const [key, { epoch, seq }] of newest)
      if (known.get(key)?.state !== `${epoch} ${seq}`)
        note('unacknowledgedLost', `${key} resumes ${known.get(key)?.state}, not ${epoch} ${seq}`);
  }
}

const keyOf = ({ attempt, epoch, seq }: CommitEnvelope) => `${attempt} ${epoch} ${seq}`;

/** As the server writes it into its log. */
const hashOf = (envelope: CommitEnvelope) =>
  createHash('sha256')
    .update(JSON.stringify(CommitEnvelope.parse(envelope)))
    .digest('hex');
