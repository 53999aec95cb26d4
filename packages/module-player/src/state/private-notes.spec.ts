import { beforeEach, describe, expect, it } from '@jest/globals';
import { Notes } from './notes.ts';
import { PrivateNotes } from './private-notes.ts';

const stored = new Map<string, string>();
beforeEach(() => {
  stored.clear();
  Object.assign(globalThis, {
    localStorage: {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
      removeItem: (key: string) => void stored.delete(key),
    },
  });
});

function aChannel(notes: Record<string, string> | null) {
  const written: string[][] = [];
  const read = async () => notes && Object.entries(notes).map(([block, text]) => ({ block, text }));
  const write = async (block: string, text: string) => {
    written.push([block, text]);
    return 'kept' as const;
  };
  return { written, channel: { read, write } };
}

describe('private notes', () => {
  it('stay in this browser where there is no channel', async () => {
    const notes = new PrivateNotes(new Notes('m', ''), null);
    expect(await notes.write('q1', 'mine')).toBe('device');
    expect(await notes.read('q1')).toBe('mine');
  });

  it('go through the channel and leave nothing in the browser', async () => {
    const { channel, written } = aChannel({ q1: 'of yesterday' });
    const notes = new PrivateNotes(new Notes('m', 'me'), channel);
    expect(await notes.read('q1')).toBe('of yesterday');
    expect(await notes.write('q1', 'of today')).toBe('account');
    expect(written).toEqual([['q1', 'of today']]);
    expect(await notes.read('q1')).toBe('of today');
    expect(stored.size).toBe(0);
  });

  it('move from the browser to the account, over nothing that is there', async () => {
    new Notes('m', 'me').write('q1', 'from before');
    const { channel, written } = aChannel({ q1: 'from the phone' });
    const notes = new PrivateNotes(new Notes('m', 'me'), channel);
    expect(await notes.read('q1')).toBe('from the phone\n\nfrom before');
    expect(written).toEqual([['q1', 'from the phone\n\nfrom before']]);
    expect(stored.size).toBe(0);
  });

  it('are not taken for empty when they cannot be had', async () => {
    const notes = new PrivateNotes(new Notes('m', 'me'), aChannel(null).channel);
    expect(await notes.read('q1')).toBeNull();
  });
});
