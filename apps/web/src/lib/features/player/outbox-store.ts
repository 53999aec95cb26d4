import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type Owner, replaces, type Refused, type Waiting } from './outbox.rules.ts';

interface OutboxDb extends DBSchema {
  waiting: { key: string; value: Waiting };
  refused: { key: string; value: Refused };
  /** Which user opened which attempt on this device, and where it was played. */
  owners: { key: string; value: Owner & { attempt: string } };
}

/**
 * What waits to be sent, on this device, over closed tabs and switched-off phones. Where the browser keeps nothing
 * (private windows of some), the tab's own memory has to do: every method then gives its empty answer.
 */
export class OutboxStore {
  #db: Promise<IDBPDatabase<OutboxDb> | null> | undefined;

  /** Keeps a commit, unless a newer one of the same item is there already. */
  async put(entry: Waiting): Promise<void> {
    const db = await this.#open();
    if (!db) return;
    const change = db.transaction('waiting', 'readwrite');
    const known = await change.store.get(entry.key);
    if (replaces(entry.envelope, known?.envelope)) await change.store.put(entry);
    await change.done;
  }

  async waitingOf(userId: string): Promise<Waiting[]> {
    const all = (await (await this.#open())?.getAll('waiting')) ?? [];
    return all.filter((entry) => entry.userId === userId);
  }

  /** Forgets this very commit; a newer one of the same item stays. */
  async settle({ key, envelope }: Waiting): Promise<void> {
    const db = await this.#open();
    if (!db) return;
    const change = db.transaction('waiting', 'readwrite');
    const known = await change.store.get(key);
    if (known && known.envelope.seq <= envelope.seq) await change.store.delete(key);
    await change.done;
  }

  async refuse(entry: Refused): Promise<void> {
    await (await this.#open())?.put('refused', entry);
    await this.settle(entry);
  }

  async refusedOf(userId: string): Promise<Refused[]> {
    const all = (await (await this.#open())?.getAll('refused')) ?? [];
    return all.filter((entry) => entry.userId === userId);
  }

  async forgetRefused(key: string): Promise<void> {
    await (await this.#open())?.delete('refused', key);
  }

  async own(attempt: string, owner: Owner): Promise<void> {
    await (await this.#open())?.put('owners', { attempt, ...owner });
  }

  async owners(): Promise<Map<string, Owner>> {
    const all = (await (await this.#open())?.getAll('owners').catch(() => [])) ?? [];
    return new Map(all.map(({ attempt, ...owner }) => [attempt, owner]));
  }

  #open(): Promise<IDBPDatabase<OutboxDb> | null> {
    return (this.#db ??= openDB<OutboxDb>('vigie-outbox', 1, {
      upgrade(db) {
        db.createObjectStore('waiting', { keyPath: 'key' });
        db.createObjectStore('refused', { keyPath: 'key' });
        db.createObjectStore('owners', { keyPath: 'attempt' });
      },
    }).catch(() => null));
  }
}
