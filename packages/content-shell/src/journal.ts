import type { CommitEnvelope } from '@vigie/scorm';
import type { JournalStorage } from './storage.js';
import { readStoredEnvelope } from './stored-envelope.js';

const PREFIX = 'vigie.journal ';

/**
 * The commits that nobody has acknowledged yet: the newest of each attempt, opening and item, since snapshots are full.
 * One storage key for each, written synchronously, so that two tabs never overwrite each other. What does not fit, or
 * what the course clears (it shares this storage), stays in memory.
 */
export class Journal {
  private readonly own = new Map<string, CommitEnvelope>();

  constructor(private readonly storage: JournalStorage | null) {}

  put(envelope: CommitEnvelope): void {
    this.own.set(keyOf(envelope), envelope);
    this.store(envelope);
  }

  /** Oldest first within an opening. */
  all(): CommitEnvelope[] {
    const found = new Map(this.stored().map((envelope) => [keyOf(envelope), envelope]));
    for (const [key, envelope] of this.own) found.set(key, envelope);
    return [...found.values()].sort((one, other) => one.epoch - other.epoch || one.seq - other.seq);
  }

  of(attempt: string, epoch: number): CommitEnvelope[] {
    return this.all().filter((envelope) => envelope.attempt === attempt && envelope.epoch === epoch);
  }

  /** Forgets what an acknowledgement of an opening up to `acked` covers. */
  acknowledge(attempt: string, epoch: number, acked: number): void {
    for (const envelope of this.of(attempt, epoch)) {
      if (envelope.seq <= acked) this.remove(envelope);
    }
  }

  /** Forgets this very commit; a newer one of the same item stays. */
  settle(sent: CommitEnvelope): void {
    const held = this.own.get(keyOf(sent));
    if (held && held.seq <= sent.seq) this.remove(held);
  }

  /** Writes again what a course may have cleared. */
  rewrite(): void {
    for (const envelope of this.own.values()) this.store(envelope);
  }

  private remove(envelope: CommitEnvelope): void {
    this.own.delete(keyOf(envelope));
    this.storage?.removeItem(keyOf(envelope));
  }

  private store(envelope: CommitEnvelope): void {
    try {
      this.storage?.setItem(keyOf(envelope), JSON.stringify(envelope));
    } catch {
      // Full: the memory has it, and the page was told; an older one that is still stored is better than nothing.
    }
  }

  private stored(): CommitEnvelope[] {
    const { storage } = this;
    if (!storage) return [];

    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
    const texts = keys.filter((key) => key.startsWith(PREFIX)).map((key) => storage.getItem(key) ?? '');
    return texts.flatMap((text) => readStoredEnvelope(text) ?? []);
  }
}

function keyOf({ attempt, epoch, item }: CommitEnvelope): string {
  return `${PREFIX}${attempt} ${epoch} ${item}`;
}
