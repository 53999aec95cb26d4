import { describe, expect, it, test } from '@jest/globals';
import { applyEdit, ModuleDraft, type RichText, richOf } from '@vigie/contracts';
import { findIn, fold } from './fold.ts';
import { hitsIn, replacing } from './finding.ts';
import { replaced } from './replace.ts';

const found = (text: string, words: string, isWhole = false) =>
  findIn(text, words, isWhole).map(([from, to]) => text.slice(from, to));

describe('words', () => {
  it.each([
    ['École, ecole, ÉCOLE', 'école', ['École', 'ecole', 'ÉCOLE']],
    ['Qui ? Qui\u202f? Qui\u00a0?', 'qui ?', ['Qui ?', 'Qui\u202f?', 'Qui\u00a0?']],
    ["l’abri, l'abri", 'l’abri', ['l’abri', "l'abri"]],
    ['الاستِغلال والإستغلال', 'استغلال', ['استِغلال', 'إستغلال']],
    ['e\u0301cole', 'ecole', ['e\u0301cole']],
    ['cœur et coeur', 'cœur', ['cœur', 'coeur']],
    ['aaa', 'aa', ['aa']],
    ['rien', '   ', []],
    ['a.c abc', 'a.c', ['a.c']],
  ])('in %j, %j stands as %j', (text, words, places) => {
    expect(found(text, words)).toEqual(places);
  });

  it('are whole when no letter stands beside them', () => {
    expect(found('traite, traites, maltraite, « traite »', 'traite', true)).toEqual(['traite', 'traite']);
  });

  it('lead back to where they stand, letter by letter', () => {
    const { text, places } = fold('🛟 Œil');
    expect(text).toBe('🛟 oeil');
    expect(places.at(-1)).toBe('🛟 Œil'.length);
    expect(found('🛟 Œil vu', 'œil')).toEqual(['Œil']);
  });
});

describe('a rich text', () => {
  const rich: RichText = [
    {
      type: 'paragraph',
      runs: [
        { text: 'La trai' },
        { text: 'te des', bold: true },
        { text: ' personnes, la traite', href: 'https://www.iom.int/traite' },
      ],
    },
    { type: 'list', ordered: false, items: [[{ text: 'traite' }]] },
  ];

  test('has other words in the hand in which the old ones began', () => {
    expect(replaced(rich, 'traite', false, 'vente')).toEqual([
      {
        type: 'paragraph',
        runs: [
          { text: 'La vente' },
          { text: ' des', bold: true },
          { text: ' personnes, la vente', href: 'https://www.iom.int/traite' },
        ],
      },
      { type: 'list', ordered: false, items: [[{ text: 'vente' }]] },
    ]);
  });

  test('loses a hand of which nothing is left, and is the same where nothing is found', () => {
    expect(replaced(rich, 'traite des', false, '')[0]).toEqual({
      type: 'paragraph',
      runs: [{ text: 'La ' }, { text: ' personnes, la traite', href: 'https://www.iom.int/traite' }],
    });
    expect(replaced(rich, 'absent', false, 'x')).toEqual(rich);
  });

  test('has only the one replaced that was meant', () => {
    expect(replaced('un un un', 'un', true, 'deux', 1)).toBe('un deux un');
    expect(replaced(rich, 'traite', false, 'vente', 2)[1]).toEqual({
      ...{ type: 'list', ordered: false, items: [[{ text: 'vente' }]] },
    });
  });
});

test('a module has its words replaced in one language, part by part, and never in its ids', () => {
  const draft = ModuleDraft.parse({
    baseLocale: 'fr',
    about: { title: { fr: 'La traite' }, pilot: false, languages: { fr: 'draft', es: 'draft' } },
    lessons: [
      {
        ...{ id: 'traite', title: { fr: 'Traite' }, durationMinutes: 1 },
        blocks: [
          { id: 'traite-1', type: 'paragraph', text: { fr: richOf('La traite.'), es: richOf('traite') } },
          {
            ...{ id: 'traite-2', type: 'list', ordered: false },
            items: [{ fr: richOf('traite') }, { fr: richOf('traite') }],
          },
          { id: 'b3', type: 'resource', title: { fr: 'x' }, url: 'https://traite.example/' },
        ],
      },
    ],
  });
  const search = { words: 'traite', isWhole: true, locale: 'fr' } as const;
  const hits = hitsIn(draft, search);
  expect(hits.map(({ unit }) => unit.unit)).toEqual([
    'about:title',
    'traite:title',
    'traite-1:text',
    'traite-2:items/0',
    'traite-2:items/1',
  ]);
  const all = replacing(draft, search, 'vente', hits);
  expect(all).toHaveLength(4);
  const after = all.reduce(applyEdit, draft);
  expect(hitsIn(after, search)).toEqual([]);
  expect(JSON.stringify(after)).toBe(
    JSON.stringify(draft)
      .replace('"La traite"', '"La vente"')
      .replace('"Traite"', '"vente"')
      .replace('La traite.', 'La vente.')
      .replaceAll(
        '[{"fr":[{"type":"paragraph","runs":[{"text":"traite"}]}]},{"fr":[{"type":"paragraph","runs":[{"text":"traite"}]}]}]',
        '[{"fr":[{"type":"paragraph","runs":[{"text":"vente"}]}]},{"fr":[{"type":"paragraph","runs":[{"text":"vente"}]}]}]',
      ),
  );
  const one = replacing(draft, search, 'vente', hits, hits[3] ?? null).reduce(applyEdit, draft);
  expect(hitsIn(one, search)).toHaveLength(4);
});
