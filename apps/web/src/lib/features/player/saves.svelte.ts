import type { CommitAnswer, CommitEnvelope } from '@vigie/scorm/protocol';
import { Outbox } from './outbox.ts';
import { ackedForShell, type Owner, ownPart, type Refused } from './outbox.rules.ts';
import { OutboxStore } from './outbox-store.ts';
import { type SaveState, type Saving, saveState } from './save-state.rules.ts';
import type { ToShell } from './shell-link.ts';

/** What the saves of a course tell the player. */
export type SavesNews = {
  /** An answer for the shell. */
  tell(message: Extract<ToShell, { type: 'page.acked' }>): void;
  /** Another device leads the attempt since a later opening than this one. */
  lost(attempt: string, epoch: number): void;
};

/** The saves of one course on this page: what waits, what the server has, and what the bar says of it. */
export class Saves {
  /** Commits of this user that the server will never take, of whatever course. */
  refused = $state.raw<Refused[]>([]);
  isSignedOut = $state(false);
  readonly state: SaveState = $derived.by(() => saveState(this.#saving, this.#now));
  #saving = $state.raw<Saving>({ waitingSince: null, trouble: null, refused: 0, lastSavedAt: null });
  #now = $state(Date.now());
  readonly #store = new OutboxStore();
  readonly #outbox: Outbox;

  /**
   * @param self - the user, and the content host that the course is played on.
   * @param attempt - the one that would be resumed, with when it was saved last.
   */
  constructor(
    private readonly self: Owner,
    private attempt: { id: string; lastAt: string | null } | null,
    private readonly news: SavesNews,
  ) {
    const { lastAt } = attempt ?? { lastAt: null };
    this.#saving = { ...this.#saving, lastSavedAt: lastAt === null ? null : Date.parse(lastAt) };
    this.#outbox = new Outbox(
      self.userId,
      { answered: (sent, answer) => this.#answered(sent, answer), changed: () => this.#changed() },
      this.#store,
    );
  }

  start(): () => void {
    const stop = this.#outbox.start();
    const clock = setInterval(() => (this.#now = Date.now()), 1_000);
    return () => {
      stop();
      clearInterval(clock);
    };
  }

  /** No commit of this course waits. */
  get isCalm(): boolean {
    return this.#saving.waitingSince === null;
  }

  flush(): Promise<void> {
    return this.#outbox.flush();
  }

  forgetRefused(key: string): Promise<void> {
    return this.#outbox.forgetRefused(key);
  }

  /** From now on this is the attempt that is played: only its commits are taken. */
  begin(attempt: string): void {
    this.attempt = { id: attempt, lastAt: null };
    void this.#store.own(attempt, this.self).catch(() => undefined);
  }

  async take(envelope: CommitEnvelope): Promise<void> {
    if (envelope.attempt === this.attempt?.id) await this.#outbox.put(envelope);
  }

  /** Takes and sends what the shell still held from an earlier visit of this user. */
  async takeJournal(journal: CommitEnvelope[]): Promise<void> {
    const owners = await this.#store.owners();
    const own = ownPart(journal, this.self, owners, this.attempt?.id);
    await Promise.all(own.map((envelope) => this.#outbox.put(envelope)));
    await this.#outbox.flush();
  }

  #answered({ attempt, epoch, seq }: CommitEnvelope, answer: CommitAnswer | 'refused'): void {
    // Refused for good it is kept here: the shell need not hand it over again.
    const { acked, lease, reseq } = answer === 'refused' ? { acked: seq, lease: 'held' as const } : answer;
    if (answer !== 'refused' && attempt === this.attempt?.id)
      this.#saving = { ...this.#saving, lastSavedAt: Date.now() };
    if (lease === 'lost') this.news.lost(attempt, epoch);

    const waiting = this.#outbox.waitingOf(attempt).filter((one) => one.epoch === epoch);
    this.news.tell({
      type: 'page.acked',
      attempt,
      epoch,
      acked: ackedForShell(acked, waiting),
      lease,
      ...(reseq === undefined ? {} : { reseq }),
    });
  }

  #changed(): void {
    const { trouble, refused } = this.#outbox;
    const id = this.attempt?.id;
    this.refused = refused;
    this.isSignedOut = trouble === 'signed-out';
    this.#now = Date.now();
    this.#saving = {
      ...this.#saving,
      waitingSince: id === undefined ? null : this.#outbox.waitingSince(id),
      trouble,
      refused: refused.filter(({ envelope }) => envelope.attempt === id).length,
    };
  }
}
