import { describe, expect, it } from '@jest/globals';
import { DraftBlock, ModuleDraft, richOf } from '@vigie/contracts';
import { emptyQuestion, questionKinds } from '@vigie/questions';
import { countriesIn, shownOf } from './preview.rules.js';

const aDraft = (...blocks: object[]): ModuleDraft =>
  ModuleDraft.parse({
    baseLocale: 'fr',
    about: { title: {}, pilot: false, languages: { fr: 'draft', ar: 'draft' } },
    lessons: [{ id: 'l1', title: {}, durationMinutes: 5, objectives: [], blocks }],
  });
const blankExercise = (kind: (typeof questionKinds)[number]) => ({
  id: `b-${kind}`,
  type: 'exercise',
  required: true,
  questions: [emptyQuestion(kind, `q-${kind}`, {})],
});
const blanks = [
  { id: 'p', type: 'paragraph', text: {} },
  { id: 'li', type: 'list', ordered: false, items: [{}, { fr: richOf('Deux.') }] },
  { id: 't', type: 'table', caption: {}, header: [{}, {}], rows: [[{}, {}]] },
  { id: 'a', type: 'accordion', items: [{ id: 'i', title: {}, text: {} }] },
  { id: 'q', type: 'quote', text: {}, attribution: {} },
  { id: 'law', type: 'law', country: 'FR', title: {}, text: {}, checkAgainBy: '2001-01-01' },
  { id: 'im', type: 'image', kind: 'diagram', alt: {} },
  { id: 'fc', type: 'flashcards', cards: [{ id: 'c', front: {}, back: {} }] },
  { id: 'cl', type: 'checklist', title: {}, items: [{ id: 'c', text: {} }] },
];

describe('a draft as it can be shown', () => {
  it('says of each blank that it is missing, in the language that is read', () => {
    const { document, missing } = shownOf(aDraft(...blanks), 'x');
    const [lesson] = document.lessons;
    expect(lesson?.blocks.map(({ id, type }) => [id, type])).toEqual(
      blanks.map(({ id, type }) => [id, type]),
    );
    expect(lesson?.blocks[0]).toMatchObject({
      text: { fr: richOf('[Texte à écrire]'), ar: expect.anything() },
    });
    expect(lesson?.blocks[1]).toMatchObject({ items: [{}, { fr: richOf('Deux.') }] });
    expect(lesson?.title.fr).toBe('[Texte à écrire]');
    expect(missing).toBeGreaterThan(8);
  });

  it.each(questionKinds)('shows a blank exercise (%s), or says that it is not complete', (kind) => {
    const { document } = shownOf(aDraft(blankExercise(kind)), 'x');
    expect(document.lessons[0]?.blocks).toHaveLength(1);
    expect(document.lessons[0]?.blocks[0]?.id).toBe(`b-${kind}`);
  });

  it('puts a note in the place of an exercise that breaks its rules, and leaves the rest as it is', () => {
    const none = {
      ...{ id: 'b1', type: 'exercise', required: true },
      questions: [
        {
          ...{ kind: 'single', id: 'q1', prompt: { fr: 'Quoi ?' } },
          options: ['a', 'b'].map((id) => ({ id, text: { fr: id }, correct: false })),
        },
      ],
    };
    const text = { id: 'p', type: 'paragraph', text: { fr: richOf('Reste.') } };
    const { document } = shownOf(aDraft(none, text), 'x');
    expect(document.lessons[0]?.blocks[0]).toMatchObject({ id: 'b1', type: 'callout', kind: 'caution' });
    expect(document.lessons[0]?.blocks[1]).toEqual(DraftBlock.parse(text));
  });

  it('is there without a lesson, and without a block', () => {
    expect(shownOf({ ...aDraft(), lessons: [] }, 'x').document.lessons).toHaveLength(1);
    expect(shownOf(aDraft(), 'x').document.lessons[0]?.blocks).toHaveLength(1);
  });

  it('adds nothing to what is complete', () => {
    const text = { id: 'p', type: 'paragraph', text: { fr: richOf('Là.') } };
    const draft = aDraft(text);
    const whole = {
      ...draft,
      about: { ...draft.about, title: { fr: 'M' } },
      lessons: draft.lessons.map((each) => ({ ...each, title: { fr: 'L' } })),
    };
    expect(shownOf(whole, 'x')).toMatchObject({ missing: 0, document: { lessons: whole.lessons } });
  });
});

it('knows whose law is in a draft', () => {
  const law = (id: string, country: string) => ({ id, type: 'law', country, title: {}, text: {} });
  expect(countriesIn(aDraft(law('a', 'TN'), law('b', 'FR'), law('c', 'TN')))).toEqual(['FR', 'TN']);
});
