import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import {
  type Module,
  ModuleDraft,
  type ModuleEdit,
  type ModuleEdits,
  type ModuleNews,
  type Problem,
} from '@vigie/contracts';
import type { Keep } from './keep.ts';
import type { Pending } from './pending.ts';
import { type Answer, ModuleSync, type Port } from './sync.ts';

const paragraph = (id: string, text: string, more: object = {}) => ({
  id,
  type: 'paragraph',
  text: { fr: [{ type: 'paragraph', runs: [{ text }] }], ...more },
});
const draft = ModuleDraft.parse({
  baseLocale: 'fr',
  about: { title: { fr: 'M' }, pilot: false, languages: { fr: 'draft' } },
  lessons: [
    {
      id: 'l1',
      title: { fr: 'Un' },
      durationMinutes: 5,
      blocks: [paragraph('b1', 'un'), paragraph('b2', 'deux')],
    },
  ],
});
type Block = ModuleDraft['lessons'][number]['blocks'][number];
const block = (id: string, text: string, more: object = {}) => paragraph(id, text, more) as Block;
const put = (id: string, text: string): ModuleEdit => ({
  do: 'putBlock',
  block: block(id, text),
  lessonId: 'l1',
  after: null,
  seen: 0,
});
const order = (...blockIds: string[]) => [{ lessonId: 'l1', blockIds }];
const news = (revision: number, parts: ModuleNews['parts'], blockIds = ['b1', 'b2']): ModuleNews => ({
  revision,
  parts,
  order: order(...blockIds),
  conflicts: [],
  edition: null,
  publishing: null,
  ...{ state: 'draft' as const, reviewNews: 0 },
});
const changed = (part: string, value: Block | null, revision: number): ModuleNews['parts'][number] => ({
  part,
  value,
  revision,
  author: { id: '01938f2e-7a10-7c00-8000-000000000001', name: 'Nadia' },
  at: '2026-11-24T13:00:00.000Z',
});

type Sent = {
  since: number;
  edits: { id: string; edit: ModuleEdit }[];
  answer: (with_: Answer<ModuleEdits>) => void;
};
let sent: Sent[];
let kept: Pending[];
let told: ModuleNews;
let ids: number;
const port: Port = {
  send: (since, edits) => new Promise((answer) => sent.push({ since, edits, answer })),
  news: async () => ({ data: told }),
};
const keep: Keep = {
  release: () => undefined,
  takeOver: async () => kept,
  write: (pending) => ((kept = [...pending]), true),
};

function begin(): ModuleSync {
  const module = {
    draft,
    parts: { about: 1, l1: 1, b1: 1, b2: 1 },
    revision: 4,
    conflicts: [],
    changedAt: '2026-11-24T12:00:00.000Z',
  } as unknown as Module;
  return new ModuleSync(
    module,
    port,
    keep,
    () => `id-${++ids}`,
    () => undefined,
  );
}
const settled = () => jest.advanceTimersByTimeAsync(0);
const textOf = (sync: ModuleSync, id: string) =>
  sync.draft.lessons[0]?.blocks.flatMap((each) =>
    each.id === id && each.type === 'paragraph'
      ? Object.values(each.text).flatMap((text) => JSON.stringify(text).match(/(?<="text":")[^"]*/g) ?? [])
      : [],
  );
async function answer(
  at: number,
  outcome: 'applied' | 'merged' | 'conflict',
  after: ModuleNews,
): Promise<void> {
  const one = sent[at];
  if (!one) throw new Error(`nothing was sent a ${at}th time`);
  const outcomes = one.edits.map(({ id }) => ({ id, outcome }));
  one.answer({ data: { savedAt: '2026-11-24T14:02:00.000Z', outcomes, news: after } });
  await settled();
}
async function fail(at: number, problem: Problem | null): Promise<void> {
  sent[at]?.answer({ problem });
  await settled();
}

beforeEach(() => {
  jest.useFakeTimers();
  [sent, kept, ids] = [[], [], 0];
});
afterEach(() => void jest.useRealTimers());

describe('what an author writes', () => {
  it('is shown and kept at once, travels together, and is saved when the server says so', async () => {
    const sync = begin();
    sync.edit(put('b1', 'u'));
    sync.edit(put('b1', 'un, plus'));
    expect(textOf(sync, 'b1')).toEqual(['un, plus']);
    expect(kept).toHaveLength(1);
    expect(sync.standing.name).toBe('saving');
    expect(sync.savedAt).toBe('2026-11-24T12:00:00.000Z');

    await jest.runOnlyPendingTimersAsync();
    expect(sent).toMatchObject([
      { since: 4, edits: [{ edit: { seen: 1, block: block('b1', 'un, plus') } }] },
    ]);
    await answer(0, 'applied', news(5, [changed('b1', block('b1', 'un, plus'), 5)]));
    expect(sync.standing.name).toBe('saved');
    expect(sync.savedAt).toBe('2026-11-24T14:02:00.000Z');
    expect(kept).toEqual([]);
  });

  it('goes again under the same id until it is answered, and later words wait behind it', async () => {
    const sync = begin();
    sync.edit(put('b1', 'un'));
    void sync.flush();
    await fail(0, null);
    expect(sync.standing).toEqual({ name: 'waiting', isSignedOut: false, isKept: true });

    sync.edit(put('b1', 'un et demi'));
    expect(kept.map(({ id }) => id)).toEqual(['id-1', 'id-2']);
    await jest.runOnlyPendingTimersAsync();
    expect(sent[1]?.edits.map(({ id }) => id)).toEqual(['id-1']);
    await answer(1, 'applied', news(5, [changed('b1', block('b1', 'un'), 5)]));
    expect(sent[2]?.edits).toMatchObject([
      { id: 'id-2', edit: { seen: 5, block: block('b1', 'un et demi') } },
    ]);
  });

  it('outlives the page', async () => {
    begin().edit(put('b1', 'gardé'));
    const next = begin();
    void next.start();
    await settled();
    expect(textOf(next, 'b1')).toEqual(['gardé']);
    expect(sent[0]?.edits).toHaveLength(1);
  });

  it('waits for its author when the session has ended, and is told when the server refuses it', async () => {
    const sync = begin();
    sync.edit(put('b1', 'un'));
    void sync.flush();
    await fail(0, { type: 'identity/signed-out', title: '', status: 401 });
    expect(sync.standing).toMatchObject({ name: 'waiting', isSignedOut: true });
    void sync.flush();
    await fail(1, { type: 'modules/refused', title: '', status: 422 });
    expect(sync.standing).toMatchObject({ name: 'refused', problem: { status: 422 } });
    expect(kept).toHaveLength(1);
  });
});

describe('what others write', () => {
  it('appears, but not in the block that is being written in, until it is left', async () => {
    const sync = begin();
    sync.focus('b1');
    told = news(6, [changed('b1', block('b1', 'leur'), 6), changed('b2', block('b2', 'leur aussi'), 5)]);
    await sync.poll();
    expect([textOf(sync, 'b1'), textOf(sync, 'b2')]).toEqual([['un'], ['leur aussi']]);

    sync.focus('b2');
    expect(textOf(sync, 'b1')).toEqual(['leur']);
    sync.edit(put('b1', 'à nous'));
    expect(kept[0]?.edit).toMatchObject({ seen: 6 });
  });

  it('is not overwritten by who did not see it', async () => {
    const sync = begin();
    sync.focus('b1');
    told = news(6, [changed('b1', block('b1', 'leur'), 6)]);
    await sync.poll();
    sync.edit(put('b1', 'à moi'));
    expect(kept[0]?.edit).toMatchObject({ seen: 1 });
  });

  it('stays when words written further meanwhile go on top of it', async () => {
    const sync = begin();
    sync.edit(put('b1', 'un'));
    void sync.flush();
    sync.edit(put('b1', 'un et demi'));
    const english = { en: [{ type: 'paragraph', runs: [{ text: 'one' }] }] };
    await answer(0, 'merged', news(6, [changed('b1', block('b1', 'un', english), 6)]));
    expect(textOf(sync, 'b1')).toEqual(['un et demi', 'one']);
    expect(sent[1]?.edits).toMatchObject([{ edit: { seen: 6, block: block('b1', 'un et demi', english) } }]);
  });

  it('takes the place of words that were written in vain', async () => {
    const sync = begin();
    sync.edit(put('b1', 'à moi'));
    void sync.flush();
    await answer(0, 'conflict', news(6, [changed('b1', block('b1', 'leur'), 6)]));
    expect(textOf(sync, 'b1')).toEqual(['leur']);
  });
});

describe('a block', () => {
  it('that was made and taken away before it was sent never travels', () => {
    const sync = begin();
    sync.edit(put('n', 'neuf'));
    sync.edit({ do: 'removeBlock', blockId: 'n', seen: 0 });
    expect(kept).toEqual([]);
  });

  it('that was taken away and put back is new to the server', async () => {
    const sync = begin();
    sync.edit({ do: 'removeBlock', blockId: 'b1', seen: 0 });
    sync.edit(put('b1', 'un'));
    expect(kept.map(({ edit }) => edit)).toMatchObject([
      { do: 'removeBlock', seen: 1 },
      { do: 'putBlock', seen: null },
    ]);
    void sync.flush();
    await answer(0, 'applied', news(6, [changed('b1', block('b1', 'un'), 6)]));
    sync.edit({ do: 'removeBlock', blockId: 'b1', seen: 0 });
    void sync.flush();
    await answer(1, 'applied', news(7, [changed('b1', null, 7)], ['b2']));
    sync.edit(put('b1', 'un'));
    expect(kept[0]?.edit).toMatchObject({ seen: null });
  });

  it('that goes with its lesson takes its unsent words along', () => {
    const sync = begin();
    sync.edit(put('b1', 'un'));
    sync.edit({ do: 'removeLesson', lessonId: 'l1', seen: 0 });
    expect(kept.map(({ edit }) => edit)).toEqual([{ do: 'removeLesson', lessonId: 'l1', seen: 4 }]);
  });
});
