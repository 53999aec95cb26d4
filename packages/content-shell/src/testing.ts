import type { CommitEnvelope } from '@vigie/scorm';
import type { JournalStorage } from './storage.js';

export const ATTEMPT = '01890a5d-ac96-774b-bcce-b302099a8057';

/** A commit for tests. */
export function aCommit(more: Partial<CommitEnvelope> = {}): CommitEnvelope {
  return {
    attempt: ATTEMPT,
    epoch: 1,
    seq: 1,
    item: 'a',
    kind: 'full',
    cmi: { core: { lesson_status: 'incomplete' } },
    final: false,
    sticky: { passed: false, score: null },
    ...more,
  };
}

/** A `localStorage` of its own, with room for so many characters. */
export class MemoryStorage implements JournalStorage {
  private readonly entries = new Map<string, string>();

  constructor(private readonly room = Infinity) {}

  get length(): number {
    return this.entries.size;
  }

  key(index: number): string | null {
    return [...this.entries.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.entries.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    if (value.length > this.room) throw new DOMException('full', 'QuotaExceededError');
    this.entries.set(key, value);
  }

  removeItem(key: string): void {
    this.entries.delete(key);
  }

  clear(): void {
    this.entries.clear();
  }
}
