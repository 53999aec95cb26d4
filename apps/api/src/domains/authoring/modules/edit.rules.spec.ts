import { describe, expect, it } from '@jest/globals';
import { DraftBlock, ModuleDraft, type ModuleEdit, richOf } from '@vigie/contracts';
import fc from 'fast-check';
import { doEdit, editsTo, type PartValue, valueIn, valueOf, type Written } from './edit.rules.js';

const block = (id: string, text: object = { fr: richOf(id) }) =>
  DraftBlock.parse({ id, type: 'paragraph', text });
const lesson = (id: string, ...blocks: string[]) => ({
  id,
  title: { fr: id },
  durationMinutes: 5,
  blocks: blocks.map((each) => block(each)),
});
const aDraft = (...lessons: object[]) =>
  ModuleDraft.parse({
    baseLocale: 'fr',
    about: { title: { fr: 'M' }, pilot: false, languages: { fr: 'draft' } },
    lessons,
  });
const start: Written = {
  draft: aDraft(lesson('l1', 'b1', 'b2'), lesson('l2', 'b3')),
  parts: { about: 1, l1: 1, l2: 1, b1: 1, b2: 1, b3: 1 },
  revision: 1,
};
const bases = (at: Written) => async (part: string) => valueOf(at.draft, part);
const put = (id: string, text: object, seen: number | null = 1): ModuleEdit => ({
  do: 'putBlock',
  block: block(id, text),
  lessonId: 'l1',
  after: null,
  seen,
});
const ids = ({ draft }: Written) =>
  draft.lessons.map(({ id, blocks }) => [id, ...blocks.map((each) => each.id)]);

describe('an edit in company', () => {
  const others = async (...edits: ModuleEdit[]) => {
    let written = start;
    for (const edit of edits) ({ written } = await doEdit(written, edit, bases(start)));
    return written;
  };

  it('of a part that nobody has written since is done', async () => {
    const written = await others(put('b2', { fr: richOf('autre') }));
    const done = await doEdit(written, put('b1', { fr: richOf('neuf') }), bases(start));
    expect(done).toMatchObject({ outcome: 'applied', written: { revision: 3, parts: { b1: 3, b2: 2 } } });
  });

  it('of another language of the same block is merged', async () => {
    const written = await others(put('b1', { fr: richOf('neuf') }));
    const done = await doEdit(written, put('b1', { fr: richOf('b1'), ar: richOf('واحد') }), bases(start));
    expect(done.outcome).toBe('merged');
    expect(valueOf(done.written.draft, 'b1')).toEqual(
      block('b1', { fr: richOf('neuf'), ar: richOf('واحد') }),
    );
  });

  it('of the same words is a conflict, and changes nothing', async () => {
    const written = await others(put('b1', { fr: richOf('neuf') }));
    const done = await doEdit(written, put('b1', { fr: richOf('à moi') }), bases(start));
    expect(done).toMatchObject({ outcome: 'conflict', written });
  });

  it('of a block that is gone is a conflict, as is removing one that was written since', async () => {
    const gone = await others({ do: 'removeBlock', blockId: 'b1', seen: 1 });
    expect((await doEdit(gone, put('b1', { fr: richOf('à moi') }), bases(start))).outcome).toBe('conflict');
    const newer = await others(put('b1', { fr: richOf('neuf') }));
    const remove: ModuleEdit = { do: 'removeBlock', blockId: 'b1', seen: 1 };
    expect((await doEdit(newer, remove, bases(start))).outcome).toBe('conflict');
    const removeLesson: ModuleEdit = { do: 'removeLesson', lessonId: 'l1', seen: 1 };
    expect((await doEdit(newer, removeLesson, bases(start))).outcome).toBe('conflict');
  });

  it('puts nothing into a lesson that is gone, and loses nothing', async () => {
    const gone = await others({ do: 'removeLesson', lessonId: 'l1', seen: 1 });
    const done = await doEdit(gone, put('new', { fr: richOf('x') }, null), bases(start));
    expect(done).toMatchObject({ outcome: 'conflict', edit: { block: { id: 'new' } } });
  });

  it('that moves what is gone does nothing', async () => {
    const gone = await others({ do: 'removeBlock', blockId: 'b1', seen: 1 });
    const move: ModuleEdit = { do: 'moveBlock', blockId: 'b1', lessonId: 'l2', after: null };
    expect(await doEdit(gone, move, bases(start))).toMatchObject({ outcome: 'applied', written: gone });
  });
});

describe('the way back to another draft', () => {
  const parts = fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 6 });
  const drafts = fc
    .tuple(parts, fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }), fc.nat())
    .map(([blocks, lessons, salt]) => {
      const home = (each: number) => lessons[(each + salt) % lessons.length];
      return aDraft(
        ...lessons.map((id) => ({
          ...lesson(`l${id}`),
          title: { fr: `${salt % 3}` },
          blocks: blocks
            .filter((each) => home(each) === id)
            .map((each) => block(`b${each}`, { fr: richOf(`${salt % 2}`) })),
        })),
      );
    });

  it('leads there from anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(drafts, drafts, async (from, to) => {
        let written: Written = { draft: from, parts: {}, revision: 5 };
        for (const edit of editsTo(written, to)) {
          const done = await doEdit(written, edit, async (): Promise<PartValue> => null);
          expect(done.outcome).toBe('applied');
          written = done.written;
        }
        expect(written.draft).toEqual(to);
      }),
    );
  });
});

describe('two authors and a bad line', () => {
  const text = fc.constantFrom('un', 'deux', 'trois');
  const wish = fc.record({
    id: fc.constantFrom('b1', 'b2', 'b3', 'n1', 'n2'),
    locale: fc.constantFrom('fr', 'ar'),
    text,
    isRemoval: fc.integer({ min: 0, max: 9 }).map((each) => each === 0),
  });

  it('lose nothing: what was wished stands, is a conflict, or was written over by somebody who had seen it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.boolean(), fc.boolean(), wish), { maxLength: 200 }),
        async (script) => {
          let written = start;
          const history: Written[] = [start];
          const views: [Written, Written] = [start, start];
          const aside: ModuleEdit[] = [];
          const base = async (part: string, revision: number) =>
            valueOf((history.findLast((each) => each.revision <= revision) ?? start).draft, part);
          for (const [who, looks, { id, locale, text: said, isRemoval }] of script) {
            const mine = who ? 0 : 1;
            if (looks) views[mine] = written;
            const view = views[mine];
            const before = valueOf(view.draft, id);
            const seen = before ? (view.parts[id] ?? 0) : null;
            if (isRemoval && seen === null) continue;
            const old = before && 'type' in before && before.type === 'paragraph' ? before.text : {};
            const edit: ModuleEdit =
              isRemoval && seen !== null
                ? { do: 'removeBlock', blockId: id, seen }
                : put(id, { ...old, [locale]: richOf(said) }, seen);
            const stood = valueOf(written.draft, id);
            const done = await doEdit(written, edit, base);
            if (done.outcome === 'conflict') {
              expect(done.written).toBe(written);
              aside.push(edit);
            } else {
              const now = valueOf(done.written.draft, id);
              if (!isRemoval) expect(now).toMatchObject({ text: { [locale]: richOf(said) } });
              // What another wrote in the other language meanwhile is still there.
              if (done.outcome === 'merged')
                expect(Object.keys(textOf(now))).toEqual(expect.arrayContaining(Object.keys(textOf(stood))));
            }
            written = done.written;
            history.push(written);
          }
          expect(ids(written).flat()).toEqual([...new Set(ids(written).flat())]);
          expect(aside.every((edit) => edit.do === 'removeBlock' || valueIn(edit) !== null)).toBe(true);
        },
      ),
    );
  });
});

const textOf = (value: PartValue): object =>
  value && 'type' in value && value.type === 'paragraph' ? value.text : {};
