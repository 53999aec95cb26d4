import { PartId } from '@vigie/questions/schema';
import { z } from 'zod';
import { Locale } from '../common.js';
import { block } from './blocks.js';
import { RichText } from './rich-text.js';

/** The same thing in some of the four languages, at least one. */
export const inLanguages = <T>(each: z.ZodType<T>) =>
  z.partialRecord(Locale, each).refine((texts) => Object.keys(texts).length > 0, {
    message: 'there is no language in it',
    params: { rule: 'text-missing' },
  });

export const LocalText = inLanguages(z.string().min(1).max(20_000));
export type LocalText = z.infer<typeof LocalText>;
export const LocalRichText = inLanguages(RichText);
export type LocalRichText = z.infer<typeof LocalRichText>;

/** A lesson with texts of the given shapes; `blocks` has its own shape, so that a reader can note more beside each. */
export const lessonOf = <T, B>(text: z.ZodType<T>, each: z.ZodType<B>) =>
  z.strictObject({
    id: PartId,
    title: text,
    durationMinutes: z.int().min(1).max(600),
    summary: text.optional(),
    /** What may hurt, said before the first block. */
    advisory: text.optional(),
    objectives: z.array(PartId).max(20).default([]),
    blocks: z.array(each).min(1).max(300),
  });

/** What a module says of itself, beside its lessons. */
export const aboutModule = <T>(text: z.ZodType<T>) => ({
  id: PartId,
  /** Of the content; the platform numbers what it publishes by itself. */
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: text,
  summary: text.optional(),
  advisory: text.optional(),
  disclaimer: text.optional(),
  /** Still to be validated by experts; learners are told. */
  pilot: z.boolean(),
  objectives: z
    .array(z.strictObject({ id: PartId, text }))
    .max(20)
    .default([]),
  /** Null: it is complete or not, and has no score. */
  passing: z
    .strictObject({ scaled: z.number().min(0).max(1) })
    .nullable()
    .default(null),
  /** `none`: it tells the platform nothing, not even that it was opened. */
  tracking: z.enum(['full', 'none']).default('full'),
});

/** A language of a module: read by somebody who knows the subject and the language, or not yet. */
export const LanguageState = z.enum(['reviewed', 'draft']);

/** How far a language of something is; `partial`: some of it is in another language. */
export const LanguageStanding = z
  .object({ locale: Locale, state: z.enum(['reviewed', 'draft', 'partial']) })
  .meta({ id: 'LanguageStanding' });
export type LanguageStanding = z.infer<typeof LanguageStanding>;

const ModuleShape = z.strictObject({
  format: z.literal('vigie-module'),
  formatVersion: z.literal(1),
  baseLocale: Locale,
  languages: z.partialRecord(Locale, LanguageState),
  ...aboutModule(LocalText),
  lessons: z
    .array(lessonOf(LocalText, block(LocalText, LocalRichText)))
    .min(1)
    .max(40),
});

/**
 * What a trainer writes: lessons of blocks, each text per language. It is compiled into a package; learners never
 * open it as it is.
 */
export const ModuleDocument = ModuleShape.superRefine((document, context) => {
  const problem = (message: string, ...path: (string | number)[]) =>
    context.addIssue({ code: 'custom', path, message });

  if (!document.languages[document.baseLocale]) problem('the base language is not among them', 'baseLocale');
  const seen = new Set<string>();
  for (const id of idsOf(document)) {
    if (seen.has(id)) problem(`the id ${id} stands twice`, 'lessons');
    seen.add(id);
  }
  document.lessons.forEach(({ blocks }, lesson) =>
    blocks.forEach((each, at) => {
      if (each.type === 'video' && each.captions.length === 0)
        problem('a video has captions', 'lessons', lesson, 'blocks', at, 'captions');
    }),
  );
  for (const { id, header, rows } of document.lessons.flatMap(tablesOf))
    if (rows.some((row) => row.length !== header.length))
      problem(`a row of ${id} is not as wide as its header`);
});
export type ModuleDocument = z.infer<typeof ModuleDocument>;
export type LessonDocument = ModuleDocument['lessons'][number];
export type BlockDocument = LessonDocument['blocks'][number];

function tablesOf({ blocks }: LessonDocument) {
  return blocks.flatMap((each) => (each.type === 'table' ? [each] : []));
}

/** Ids that must be unique in a module: of lessons, blocks and exercises. Parts of an exercise only within it. */
function idsOf({ lessons }: z.infer<typeof ModuleShape>): string[] {
  return lessons.flatMap(({ id, blocks }) => [
    id,
    ...blocks.flatMap((each) => [
      each.id,
      ...(each.type === 'exercise' ? each.questions.map((question) => question.id) : []),
    ]),
  ]);
}
