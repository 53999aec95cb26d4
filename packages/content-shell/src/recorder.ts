import type { CmiSnapshot, CommitEnvelope } from '@vigie/scorm';
import type { Journal } from './journal.js';
import type { Sticky } from './runtime.js';
import { nameless } from './snapshot.js';

/** What there is to say about an item at one moment. */
export interface Report {
  item: string;
  /** As the course said it, without `session_time` as long as it said none. */
  cmi: CmiSnapshot;
  final: boolean;
  sticky: Sticky;
  /** Time spent in the item in this opening so far. */
  seconds: number;
  /** Where a sequenced course stands. */
  sequencing?: CommitEnvelope['sequencing'];
}

/** One opening of an attempt. */
export interface Opening {
  attempt: string;
  epoch: number;
  startSeq: number;
}

interface Recorded {
  fingerprint: string;
  seconds: number;
}

/** Reading on without a word to the API is worth a commit of its own when the learner leaves, from here on. */
const WORTH_TELLING_SECONDS = 10;

/** Numbers the commits of one opening, journals each and hands it on; says nothing twice. */
export class Recorder {
  private next: number;
  private isLost = false;
  private readonly recorded = new Map<string, Recorded>();

  constructor(
    private readonly opening: Opening,
    private readonly journal: Journal,
    private readonly hand: (envelope: CommitEnvelope) => void,
  ) {
    this.next = opening.startSeq;
  }

  /** Records what differs from the last report of the item; time alone is no difference. */
  record(report: Report): void {
    if (this.recorded.get(report.item)?.fingerprint !== fingerprintOf(report)) this.write(report);
  }

  /** The same for a learner who leaves: time that was spent since the last report counts as well. */
  recordTime(report: Report): void {
    const told = this.recorded.get(report.item)?.seconds ?? 0;
    if (report.seconds - told >= WORTH_TELLING_SECONDS) this.write(report);
    else this.record(report);
  }

  unacknowledged(): CommitEnvelope[] {
    return this.isLost ? [] : this.journal.of(this.opening.attempt, this.opening.epoch);
  }

  /** The next free number; it is used up. */
  number(): number {
    return this.next++;
  }

  /** Gives a commit a new number and hands it on again. */
  again(envelope: CommitEnvelope): CommitEnvelope {
    const renumbered = { ...envelope, seq: this.number() };
    this.journal.put(renumbered);
    this.hand(renumbered);
    return renumbered;
  }

  /** The server holds other content under one of our numbers: what it has not acknowledged goes again from here. */
  resume(seq: number): void {
    this.next = Math.max(this.next, seq);
    for (const envelope of this.unacknowledged()) this.again(envelope);
  }

  /** Another device leads the attempt now: nothing more is written. */
  lose(): void {
    this.isLost = true;
  }

  get hasLost(): boolean {
    return this.isLost;
  }

  isOf(attempt: string, epoch: number): boolean {
    return this.opening.attempt === attempt && this.opening.epoch === epoch;
  }

  private write(report: Report): void {
    if (this.isLost) return;

    this.recorded.set(report.item, { fingerprint: fingerprintOf(report), seconds: report.seconds });
    const envelope = this.envelope(report);
    this.journal.put(envelope);
    this.hand(envelope);
  }

  private envelope({ item, cmi, final, sticky, seconds, sequencing }: Report): CommitEnvelope {
    const { attempt, epoch } = this.opening;
    const seq = this.number();
    return {
      attempt,
      epoch,
      seq,
      item,
      kind: 'full',
      cmi: nameless(cmi, seconds),
      final,
      sticky,
      ...(sequencing ? { sequencing } : {}),
    };
  }
}

function fingerprintOf({ cmi, final, sticky, sequencing }: Report): string {
  return JSON.stringify([cmi, final, sticky, sequencing && timeless(sequencing)]);
}

/** Time alone is no news. */
const timeless = (sequencing: object): string =>
  JSON.stringify(sequencing, (key, value: unknown) => (key === 'session' ? undefined : value));
