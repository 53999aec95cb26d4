import { beforeEach, describe, expect, it } from '@jest/globals';
import { NoteStore } from './note-store.ts';
import { PrivateNotes } from './private-notes.ts';
import type { WaitingNote } from './private-notes.rules.ts';

type Kept = { text: string; revision: number };

/** An account, as the server keeps it. */
let account: Map<string, Kept>;
let network: 'there' | 'gone';

beforeEach(() => {
  account = new Map();
  network = 'there';
  Object.assign(globalThis, { addEventListener: () => undefined, fetch: answer });
});

async function answer(path: string, { method, body }: RequestInit): Promise<Response> {
  if (network === 'gone') throw new TypeError('no network');
  if (path === '/api/v1/me') return Response.json({ id: 'me' });
  if (method === 'GET')
    return Response.json({ items: [...account].map(([block, note]) => ({ block, ...note })) });
  const block = path.split('/').at(-1) ?? '';
  const { text, seen } = JSON.parse(String(body)) as { text: string; seen: number | null };
  const known = account.get(block);
  if ((known?.revision ?? null) !== seen) return Response.json({}, { status: 409 });
  const note = { text, revision: (known?.revision ?? 0) + 1 };
  account.set(block, note);
  return Response.json({ note });
}

class Memory extends NoteStore {
  readonly kept = new Map<string, WaitingNote>();
  override async put(note: WaitingNote) {
    this.kept.set(note.key, note);
    return true;
  }
  override async waitingOf(userId: string) {
    return [...this.kept.values()].filter((note) => note.userId === userId);
  }
  override async settle({ key, text }: WaitingNote) {
    if (this.kept.get(key)?.text === text) this.kept.delete(key);
  }
}

describe('private notes', () => {
  it('wait for the network in a queue of their own, and lose nothing that was written elsewhere', async () => {
    const store = new Memory();
    const notes = new PrivateNotes('a1', 'me', store);
    expect(await notes.read()).toEqual([]);
    expect(await notes.write('q1', 'first')).toBe('kept');
    network = 'gone';
    expect(await notes.write('q1', 'on the train')).toBe('waiting');
    expect(store.kept.size).toBe(1);
    account.set('q1', { text: 'at the desk', revision: 2 });
    network = 'there';
    await notes.flush();
    expect(account.get('q1')?.text).toBe('at the desk\n\non the train');
    expect(store.kept.size).toBe(0);
  });

  it('of another user of the device stay where they are', async () => {
    const store = new Memory();
    const note = { key: 'k', userId: 'other', activityId: 'a1', block: 'q1', text: 'theirs', seen: null };
    await store.put(note);
    await new PrivateNotes('a1', 'me', store).flush();
    expect(account.size).toBe(0);
    expect(store.kept.size).toBe(1);
  });
});
