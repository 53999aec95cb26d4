import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ModuleEdit } from '@vigie/contracts';
import { keepHere } from './keep.ts';

const edit: ModuleEdit = { do: 'removeBlock', blockId: 'b1', seen: 1 };
const pending = (id: string, sent = false) => ({ id, edit, sent });
let stored: Map<string, string>;
let held: string[];
let ids: number;
let isFull: boolean;
const newId = () => `new-${++ids}`;

/** A page that has this module open; `close` is what the browser does when it goes. */
function aPage(user = 'u1', module = 'm1') {
  const before = held.length;
  const keep = keepHere(user, module, newId);
  const lock = held[before];
  return { keep, close: () => (held = held.filter((name) => name !== lock)) };
}

beforeEach(() => {
  [stored, held, ids, isFull] = [new Map(), [], 0, false];
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (isFull) throw new Error('full');
      stored.set(key, value);
    },
    removeItem: (key: string) => void stored.delete(key),
  };
  // Object.keys of a real store gives what is in it.
  const localStorage = new Proxy(storage, {
    ownKeys: () => [...stored.keys()],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  });
  const locks = {
    request: async (name: string, hold: () => Promise<void>) => {
      held.push(name);
      await hold();
      held = held.filter((each) => each !== name);
    },
    query: async () => ({ held: held.map((name) => ({ name })) }),
  };
  jest.replaceProperty(globalThis, 'navigator', { locks } as unknown as Navigator);
  Object.assign(globalThis, { localStorage });
});
afterEach(() => void jest.restoreAllMocks());

describe('what is not sent', () => {
  it('is taken over by the next page, once, and what was sent keeps its id', async () => {
    const first = aPage();
    first.keep.write([pending('sent', true), pending('not')]);
    first.close();
    const taken = await aPage().keep.takeOver();
    expect(taken).toEqual([pending('sent', true), pending(taken[1]?.id ?? '')]);
    expect(taken[1]?.id).toMatch(/^new-/);
    expect(stored.size).toBe(1);
  });

  it('stays with a page that is still open, and with its author and module', async () => {
    aPage().keep.write([pending('a')]);
    const others = [aPage('u2'), aPage('u1', 'm2')];
    for (const { keep, close } of others) {
      keep.write([pending('b')]);
      close();
    }
    expect(await aPage().keep.takeOver()).toEqual([]);
  });

  it('is free when its page is left, without a new one being loaded', async () => {
    const left = aPage();
    left.keep.write([pending('a')]);
    left.keep.release();
    await new Promise(setImmediate);
    expect(await aPage().keep.takeOver()).toHaveLength(1);
  });

  it('that cannot be read is left out, and a browser that keeps nothing says so', async () => {
    stored.set('vigie-module.u1.m1.x', '[{"id":"a","edit":{"do":"nothing"}}, null]');
    stored.set('vigie-module.u1.m1.y', 'no json');
    const page = aPage();
    expect(await page.keep.takeOver()).toEqual([]);
    isFull = true;
    expect(page.keep.write([pending('a')])).toBe(false);
  });
});
