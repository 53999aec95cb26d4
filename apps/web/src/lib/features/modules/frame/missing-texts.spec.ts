import { expect, it } from '@jest/globals';
import { ModuleDraft, richOf } from '@vigie/contracts';
import { lessonWeight } from './lesson-weight.ts';
import { missingTexts } from './missing-texts.ts';

const draft = ModuleDraft.parse({
  baseLocale: 'fr',
  about: { title: { fr: 'M', ar: 'و' }, pilot: false, languages: { fr: 'draft', en: 'draft', ar: 'draft' } },
  lessons: [
    {
      id: 'l1',
      title: { fr: 'Un', ar: ' ' },
      durationMinutes: 5,
      blocks: [
        { id: 'b1', type: 'paragraph', text: { fr: richOf('Oui.'), ar: richOf('نعم') } },
        { id: 'b2', type: 'paragraph', text: {} },
      ],
    },
  ],
});

it('counts what each other language lacks of what the first one says', () => {
  expect(missingTexts(draft)).toEqual([
    { locale: 'en', missing: 3 },
    { locale: 'ar', missing: 1 },
  ]);
});

it('weighs text, exercises, pictures, and what is loaded on demand apart', () => {
  const [lesson] = draft.lessons;
  if (!lesson) throw new Error('there is a lesson');
  const file = { path: 'media/a.pdf', mediaType: 'application/pdf', sizeBytes: 5000 };
  const picture = { id: 'b4', type: 'image' as const, kind: 'diagram' as const, alt: {} };
  const weight = lessonWeight({
    ...lesson,
    blocks: [
      ...lesson.blocks,
      { id: 'b3', type: 'file', title: {}, file },
      { ...picture, file: { ...file, sizeBytes: 700, width: 2, height: 1, variants: [] } },
      { ...picture, id: 'b5' },
    ],
  });
  expect(weight.onDemand).toBe(5000);
  expect(weight.media).toBe(700);
  expect(weight.exercises).toBe(0);
  expect(weight.text).toBeGreaterThan(lessonWeight(lesson).text);
});
