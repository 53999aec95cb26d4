import { describe, expect, it } from '@jest/globals';
import { getSchema } from '@tiptap/core';
import { RichText } from '@vigie/contracts';
import fc from 'fast-check';
import { docOf, richFrom, wordsOf } from './rich-json.ts';
import { richExtensions } from './schema.ts';

const schema = getSchema(richExtensions);
/** Through the editor's own model, as when somebody opens a text and leaves it. */
const throughEditor = (text: RichText | undefined) => {
  const node = schema.nodeFromJSON(docOf(text));
  node.check();
  return richFrom(node.toJSON());
};

const flag = fc.option(fc.constant(true as const), { nil: undefined });
const run = fc
  .record({
    text: fc.string({ minLength: 1, maxLength: 12 }),
    bold: flag,
    italic: flag,
    href: fc.option(fc.constantFrom('https://iom.int/a?b=c', 'mailto:help@iom.example', 'tel:+33123456789'), {
      nil: undefined,
    }),
    lang: fc.option(fc.constantFrom('fr', 'es-419', 'zh-Hant'), { nil: undefined }),
    term: fc.option(fc.constantFrom('traite', 'coercion'), { nil: undefined }),
  })
  .map((each) => JSON.parse(JSON.stringify(each)));
/** Neighbours in different hands, as our texts have them. */
const runs = fc.array(run, { maxLength: 5 }).map((all) =>
  all.filter((each, at) => {
    const { text: _a, ...hand } = each;
    const { text: _b, ...before } = all[at - 1] ?? { text: '', none: true };
    return JSON.stringify(hand) !== JSON.stringify(before);
  }),
);
const rich = fc.array(
  fc.oneof(
    runs.map((each) => ({ type: 'paragraph', runs: each })),
    fc
      .tuple(fc.boolean(), fc.array(runs, { minLength: 1, maxLength: 4 }))
      .map(([ordered, items]) => ({ type: 'list', ordered, items })),
  ),
  { minLength: 1, maxLength: 4 },
);

describe('rich text in the editor', () => {
  it('comes out as it went in, whatever hand it is in', () => {
    fc.assert(
      fc.property(rich, (raw) => {
        const text = RichText.parse(raw);
        const blank = wordsOf(text).trim() === '';
        expect(throughEditor(text)).toEqual(blank ? undefined : merged(text));
      }),
      { numRuns: 300 },
    );
  });

  it('is nothing where there is no word', () => {
    expect(throughEditor(undefined)).toBeUndefined();
    expect(throughEditor([{ type: 'paragraph', runs: [{ text: ' ' }] }])).toBeUndefined();
  });

  it('keeps a term and a foreign word inside a bold link', () => {
    const text = RichText.parse([
      {
        type: 'paragraph',
        runs: [{ text: 'hawala', bold: true, href: 'https://iom.int', lang: 'ar', term: 'hawala' }],
      },
    ]);
    expect(throughEditor(text)).toEqual(text);
  });
});

/** Neighbours in one hand are one run. */
function merged(text: RichText): RichText {
  const join = (all: { text: string }[]) =>
    all.reduce<{ text: string }[]>((before, each) => {
      const last = before.at(-1);
      const hand = ({ text: _, ...rest }: { text: string }) => JSON.stringify(rest);
      if (!last || hand(last) !== hand(each)) return [...before, each];
      return [...before.slice(0, -1), { ...last, text: last.text + each.text }];
    }, []);
  return text.map((block) =>
    block.type === 'paragraph'
      ? { ...block, runs: join(block.runs) }
      : { ...block, items: block.items.map(join) },
  );
}
