import type { OutboxStore } from '../../apps/web/src/lib/features/player/outbox-store.ts';
import { type Refused, replaces, type Waiting } from '../../apps/web/src/lib/features/player/outbox.rules.ts';
import { MemoryStorage } from '../../packages/content-shell/src/testing.js';

/** A learner's phone or computer: what it keeps over closed tabs. */
export class Device {
  /** The shell's `localStorage`. */
  readonly journal = new MemoryStorage();
  /** The page's IndexedDB. */
  readonly waiting = new Map<string, Waiting>();
  readonly refused: Refused[] = [];

  /** The outbox's store on this device. */
  store(): OutboxStore {
    const { waiting, refused } = this;
    const store: Partial<OutboxStore> = {
      async put(entry) {
        if (replaces(entry.envelope, waiting.get(entry.key)?.envelope)) waiting.set(entry.key, entry);
      },
      waitingOf: async (userId) => [...waiting.values()].filter((entry) => entry.userId === userId),
      async settle({ key, envelope }) {
        const known = waiting.get(key);
        if (known && known.envelope.seq <= envelope.seq) waiting.delete(key);
      },
      async refuse(entry) {
        waiting.delete(entry.key);
        refused.push(entry);
      },
      refusedOf: async () => refused,
    };
    return store as OutboxStore;
  }
}
