import { expect, test } from '@jest/globals';
import { applyEdit, type ModuleDraft, type ModuleEdit, richOf } from '@vigie/contracts';
import { compareDrafts } from './compare.ts';

const paragraph = (id: string, fr: string, ar = '') => ({
  ...{ id, type: 'paragraph' as const },
  text: { fr: richOf(fr), ...(ar ? { ar: richOf(ar) } : {}) },
});
const before: ModuleDraft = {
  baseLocale: 'fr',
  about: {
    title: { fr: 'Un' },
    languages: { fr: 'draft' },
    pilot: true,
    objectives: [],
    passing: null,
    tracking: 'full',
  },
  lessons: [
    {
      ...{ id: 'l1', title: { fr: 'Leçon' }, durationMinutes: 10, objectives: [] },
      blocks: [paragraph('a', 'Un acte.', 'فعل'), paragraph('b', 'Un but.'), paragraph('c', 'Un moyen.')],
    },
  ],
};
const put = (block: ReturnType<typeof paragraph>, after: string | null = null): ModuleEdit => ({
  ...{ do: 'putBlock', block, lessonId: 'l1', after, seen: 1 },
});
const after = (...edits: ModuleEdit[]) =>
  compareDrafts(before, edits.reduce(applyEdit, before)).map(({ part, is }) => `${part} ${is}`);

test('two versions differ by what is new, gone, changed and moved, and by nothing else', () => {
  expect(after()).toEqual([]);
  expect(after(put(paragraph('d', 'Autre.'), 'a'))).toEqual(['d new']);
  expect(after({ do: 'removeBlock', blockId: 'b', seen: 1 })).toEqual(['b gone']);
  expect(after({ do: 'moveBlock', blockId: 'c', lessonId: 'l1', after: null })).toEqual(['c moved']);
  expect(after({ do: 'putAbout', about: { ...before.about, title: { fr: 'Deux' } }, seen: 1 })).toEqual([
    'about changed',
  ]);
  expect(
    after(put(paragraph('b', 'Un butin.')), { do: 'moveBlock', blockId: 'a', lessonId: 'l1', after: 'c' }),
  ).toEqual(['b changed', 'a moved']);
});

test('a changed block says what it said before, per language', () => {
  const [change] = compareDrafts(before, applyEdit(before, put(paragraph('a', 'Un acte.', 'أفعال'))));
  expect(change?.differences).toEqual([{ path: 'text.ar', locale: 'ar', mine: 'أفعال', theirs: 'فعل' }]);
});
