import { expect, test } from '@jest/globals';
import { applyEdit, ModuleDraft } from '@vigie/contracts';
import { appending } from './appending.ts';

test('lessons are added after the last, in their order, with their blocks in theirs', () => {
  const block = (id: string) => ({ id, type: 'paragraph', text: {} });
  const lesson = (id: string, ...blocks: string[]) => ({
    ...{ id, title: { fr: id }, durationMinutes: 1, objectives: [] },
    blocks: blocks.map(block),
  });
  const draftOf = (...lessons: object[]) =>
    ModuleDraft.parse({
      ...{ baseLocale: 'fr', about: { title: {}, pilot: false, languages: { fr: 'draft' } } },
      lessons,
    });
  const draft = draftOf(lesson('a', 'a1'));
  const more = draftOf(lesson('b', 'b1', 'b2', 'b3'), lesson('c', 'c1'));
  expect(appending(draft, more.lessons).reduce(applyEdit, draft).lessons).toEqual([
    ...draft.lessons,
    ...more.lessons,
  ]);
});
