import type { CommitEnvelope } from '@vigie/scorm/protocol';
import {
  inOrder,
  type KeptWhy,
  keyOf,
  type Posted,
  type Refused,
  replaces,
  type Waiting,
  waitMs,
} from './outbox.rules.ts';
import { OutboxStore } from './outbox-store.ts';
import { postCommit } from './post-commit.ts';
import { isSignedInAs } from './sign-in-here.ts';

const LOCK = 'vigie-outbox';

type Taken = Extract<Posted, { state: 'taken' }>;

/** What the outbox tells who uses it. */
export type OutboxNews = {
  /** The server has answered to a commit, or refused it for good. */
  answered(sent: CommitEnvelope, answer: Taken | 'refused'): void;
  /** What waits, or why it waits, has changed. */
  changed(): void;
};

/**
 * Sends the commits of one user to the server: in order, one tab at a time, again until each is acknowledged.
 * What waits is in memory at once and on the device a moment later.
 */
export class Outbox {
  /** Why the last pass did not get through. */
  trouble: KeptWhy | null = null;
  refused: Refused[] = [];
  readonly #waiting = new Map<string, Waiting>();
  #failures = 0;
  #again: ReturnType<typeof setTimeout> | undefined;
  #pass: Promise<void> | undefined;
  #isMore = false;

  constructor(
    private readonly userId: string,
    private readonly news: OutboxNews,
    private readonly store = new OutboxStore(),
  ) {}

  /** Sends what is there, now and whenever there is hope. @returns how to stop. */
  start(): () => void {
    const hope = () => void this.flush();
    const seen = () => document.visibilityState === 'visible' && hope();
    window.addEventListener('online', hope);
    document.addEventListener('visibilitychange', seen);
    hope();
    return () => {
      clearTimeout(this.#again);
      window.removeEventListener('online', hope);
      document.removeEventListener('visibilitychange', seen);
    };
  }

  /** Takes a commit of this user and sends it soon. */
  async put(envelope: CommitEnvelope): Promise<void> {
    const key = keyOf(envelope);
    const known = this.#waiting.get(key);
    if (!replaces(envelope, known?.envelope)) return;

    const entry = { key, userId: this.userId, since: known?.since ?? Date.now(), envelope };
    this.#waiting.set(key, entry);
    this.news.changed();
    await this.store.put(entry).catch(() => undefined);
    // While the server asks for patience a new commit waits for the appointed time too.
    if (this.#again === undefined) await this.flush();
  }

  /** One pass over all that waits; a second one if something came in between. */
  async flush(): Promise<void> {
    if (this.#pass) {
      this.#isMore = true;
      return this.#pass;
    }
    this.#pass = this.#passes();
    await this.#pass;
  }

  waitingOf(attempt: string): CommitEnvelope[] {
    return this.#waitingEntries(attempt).map(({ envelope }) => envelope);
  }

  /** Since when the oldest commit of an attempt waits. */
  waitingSince(attempt: string): number | null {
    const since = this.#waitingEntries(attempt).map((entry) => entry.since);
    return since.length > 0 ? Math.min(...since) : null;
  }

  async forgetRefused(key: string): Promise<void> {
    await this.store.forgetRefused(key).catch(() => undefined);
    this.refused = this.refused.filter((entry) => entry.key !== key);
    this.news.changed();
  }

  #waitingEntries(attempt: string): Waiting[] {
    return [...this.#waiting.values()].filter(({ envelope }) => envelope.attempt === attempt);
  }

  async #passes(): Promise<void> {
    clearTimeout(this.#again);
    this.#again = undefined;
    try {
      do {
        this.#isMore = false;
        await oneTabAtATime(() => this.#sendAll());
      } while (this.#isMore && this.trouble === null);
    } finally {
      this.#pass = undefined;
      this.news.changed();
    }
  }

  async #sendAll(): Promise<void> {
    await this.#load();
    // Who has signed in since may be another user of this device, whose session is not for this work.
    if (this.trouble === 'signed-out' && !(await isSignedInAs(this.userId)))
      return this.#conclude({ state: 'kept', why: 'signed-out', retryAfterSeconds: null });
    let failed: Extract<Posted, { state: 'kept' }> | undefined;
    for (const entry of inOrder(this.#waiting.values())) {
      if (this.#waiting.get(entry.key) !== entry) continue;
      const posted = await postCommit(entry.envelope);
      if (posted.state === 'kept') failed = posted;
      else await this.#settle(entry, posted);
      // One attempt may be forbidden; the other reasons hold for all.
      if (posted.state === 'kept' && posted.why !== 'forbidden') break;
    }
    this.#conclude(failed);
  }

  #conclude(failed: Extract<Posted, { state: 'kept' }> | undefined): void {
    this.trouble = failed?.why ?? null;
    this.#failures = failed ? this.#failures + 1 : 0;
    if (!failed) return;

    const ms = waitMs(this.#failures, Math.random(), failed.retryAfterSeconds);
    this.#again = setTimeout(() => void this.flush(), ms);
  }

  async #settle(entry: Waiting, posted: Exclude<Posted, { state: 'kept' }>): Promise<void> {
    if (posted.state === 'refused') return this.#refuse(entry, posted.status, posted.type);
    if (posted.reseq !== undefined) return this.#renumber(entry, posted, posted.reseq);

    this.#drop(entry);
    await this.store.settle(entry).catch(() => undefined);
    this.news.answered(entry.envelope, posted);
    this.news.changed();
  }

  async #refuse(entry: Waiting, status: number, type: string): Promise<void> {
    const refused = { ...entry, at: Date.now(), status, type };
    this.#drop(entry);
    this.refused = [...this.refused.filter(({ key }) => key !== entry.key), refused];
    await this.store.refuse(refused).catch(() => undefined);
    this.news.answered(entry.envelope, 'refused');
    this.news.changed();
  }

  /**
   * The server holds other content under this number, so ours takes a free one. The shell hears of it too, and may
   * hand the same content over once more: a repetition does no harm.
   */
  async #renumber(entry: Waiting, answer: Taken, seq: number): Promise<void> {
    if (this.#waiting.get(entry.key) === entry) {
      const again = { ...entry, envelope: { ...entry.envelope, seq } };
      this.#waiting.set(entry.key, again);
      await this.store.put(again).catch(() => undefined);
    }
    this.#isMore = true;
    this.news.answered(entry.envelope, answer);
  }

  /** A newer commit of the same item may have come while this one was under way. */
  #drop(entry: Waiting): void {
    if (this.#waiting.get(entry.key) === entry) this.#waiting.delete(entry.key);
  }

  /** What earlier visits and other tabs of this user have left. */
  async #load(): Promise<void> {
    const stored = await this.store.waitingOf(this.userId).catch(() => []);
    for (const entry of stored)
      if (replacesOlder(entry, this.#waiting.get(entry.key))) this.#waiting.set(entry.key, entry);
    this.refused = await this.store.refusedOf(this.userId).catch(() => this.refused);
  }
}

const replacesOlder = (entry: Waiting, known: Waiting | undefined): boolean =>
  known === undefined || entry.envelope.seq > known.envelope.seq;

/** Two tabs must not send the same commits at once. */
function oneTabAtATime(task: () => Promise<void>): Promise<void> {
  return 'locks' in navigator ? navigator.locks.request(LOCK, task) : task();
}
