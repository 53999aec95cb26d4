import { describe, expect, it } from '@jest/globals';
import { type ModuleDraft, richOf, type TranslationUnit } from '@vigie/contracts';
import { countsOf, nextOpen, type Pair, pairsOf, steady, unchanged } from './pairs.ts';

const draft = (fr: string, ar?: string): ModuleDraft => ({
  baseLocale: 'fr',
  about: { title: { fr: 'Le cadre' }, languages: { fr: 'draft', ar: 'draft' }, objectives: [] } as never,
  lessons: [
    {
      ...({ id: 'l1', title: {}, durationMinutes: 10, objectives: [] } as never as ModuleDraft['lessons'][0]),
      blocks: [
        {
          id: 'b1',
          type: 'paragraph',
          text: { fr: richOf(fr), ...(ar ? { ar: richOf(ar) } : {}) },
        } as never,
      ],
    },
  ],
});
const told = (more: Partial<TranslationUnit>): TranslationUnit[] => [
  {
    ...{ unit: 'b1:text', part: 'b1', lessonId: 'l1', path: ['text'], state: 'reviewed', sourceThen: null },
    ...{ source: richOf('Un.'), target: richOf('واحد.') },
    ...(more as object),
  } as TranslationUnit,
];
const paragraph = (pairs: Pair[]) => pairs.find(({ unit }) => unit === 'b1:text');

describe('a text beside its translation', () => {
  it('stands as the server told while nobody wrote in either', () => {
    expect(paragraph(pairsOf(draft('Un.', 'واحد.'), 'ar', told({})))).toMatchObject({ state: 'reviewed' });
    const stale = told({ state: 'stale', sourceThen: richOf('Zéro.') });
    expect(paragraph(pairsOf(draft('Un.', 'واحد.'), 'ar', stale))).toMatchObject({
      ...{ state: 'stale', sourceThen: richOf('Zéro.') },
    });
  });

  it('is a draft as soon as it is written here, and missing when it is blank', () => {
    const stale = told({ state: 'stale', sourceThen: richOf('Zéro.') });
    expect(paragraph(pairsOf(draft('Un.', 'واحد!'), 'ar', stale))).toMatchObject({
      ...{ state: 'draft', sourceThen: null, target: richOf('واحد!') },
    });
    expect(paragraph(pairsOf(draft('Un.'), 'ar', told({})))).toMatchObject({
      state: 'missing',
      target: null,
    });
  });

  it('is stale as soon as the source is written, against what the source said then', () => {
    expect(paragraph(pairsOf(draft('Deux.', 'واحد.'), 'ar', told({})))).toMatchObject({
      ...{ state: 'stale', source: richOf('Deux.'), sourceThen: richOf('Un.') },
    });
  });

  it('counts, and leaves out what the source does not say', () => {
    const pairs = pairsOf(draft('Un.', 'واحد.'), 'ar', told({}));
    expect(countsOf(pairs)).toEqual({ missing: 1, draft: 0, stale: 0, reviewed: 1 });
  });
});

describe('the next text that waits', () => {
  const row = (unit: string, state: Pair['state']) => ({ unit, state }) as Pair;
  const rows = [row('a', 'missing'), row('b', 'reviewed'), row('c', 'stale'), row('d', 'draft')];

  it.each([
    [null, 1, 'a'],
    [null, -1, 'c'],
    ['a', 1, 'c'],
    ['c', 1, 'a'],
    ['a', -1, 'c'],
    ['d', -1, 'c'],
  ] as const)('after %j, by %i: %s', (from, by, unit) => {
    expect(nextOpen(rows, 'all', from, by)?.unit).toBe(unit);
  });

  it('is one of those shown, and none when no other waits', () => {
    expect(nextOpen(rows, 'draft', 'a', 1)?.unit).toBe('d');
    expect(nextOpen([row('a', 'missing')], 'all', 'a', 1)).toBeUndefined();
    expect(nextOpen([], 'all', null, 1)).toBeUndefined();
  });
});

it('texts that nobody wrote in stay the same objects, and what was looked at is told from what was not', () => {
  const one = pairsOf(draft('Un.', 'واحد.'), 'ar', told({}));
  const [title, text] = one;
  const again = steady(one, pairsOf(draft('Un.', 'واحد!'), 'ar', told({})));
  expect(again[0]).toBe(title);
  expect(again[1]).not.toBe(text);
  expect(unchanged(one, again)).toEqual(['about:title']);
  expect(unchanged(one, [])).toEqual([]);
});
