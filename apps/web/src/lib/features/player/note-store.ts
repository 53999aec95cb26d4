import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { WaitingNote } from './private-notes.rules.ts';

interface NoteDb extends DBSchema {
  waiting: { key: string; value: WaitingNote };
}

/** Notes that wait for the network. Apart from the outbox: what is in there may be given out as a file, this may not. */
export class NoteStore {
  #db: Promise<IDBPDatabase<NoteDb> | null> | undefined;

  /** @returns whether it is kept */
  async put(note: WaitingNote): Promise<boolean> {
    const db = await this.#open();
    await db?.put('waiting', note);
    return db !== null;
  }

  async waitingOf(userId: string): Promise<WaitingNote[]> {
    const all = (await (await this.#open())?.getAll('waiting')) ?? [];
    return all.filter((note) => note.userId === userId);
  }

  /** Forgets what was sent; what was written meanwhile stays. */
  async settle({ key, text }: WaitingNote): Promise<void> {
    const db = await this.#open();
    if (!db) return;
    const change = db.transaction('waiting', 'readwrite');
    if ((await change.store.get(key))?.text === text) await change.store.delete(key);
    await change.done;
  }

  #open(): Promise<IDBPDatabase<NoteDb> | null> {
    return (this.#db ??= openDB<NoteDb>('vigie-notes', 1, {
      upgrade(db) {
        db.createObjectStore('waiting', { keyPath: 'key' });
      },
    }).catch(() => null));
  }
}
