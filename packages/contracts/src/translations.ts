import { z } from 'zod';
import { listOf, Locale } from './common.js';
import { PartName } from './module/draft.js';
import { Revision } from './module/edits.js';
import { RichText } from './module/rich-text.js';

/**
 * How a text stands in a language: not said yet; said; said, and the source has changed since; read by somebody who
 * knows the subject and the language.
 */
export const TranslationState = z
  .enum(['missing', 'draft', 'stale', 'reviewed'])
  .meta({ id: 'TranslationState' });
export type TranslationState = z.infer<typeof TranslationState>;

/** A text of one language: plain, or rich. */
export const UnitTextShape = z.union([z.string(), RichText]);

/** One text of a module and its translation. */
export const TranslationUnit = z
  .object({
    /** Its name, for confirming and reviewing. */
    unit: z.string(),
    part: PartName,
    lessonId: z.string().nullable(),
    /** Keys within the part: where an editor finds it. */
    path: z.array(z.string()),
    state: TranslationState,
    source: UnitTextShape,
    /** Null while it is missing. */
    target: UnitTextShape.nullable(),
    /** What the source said when the translation was written; null when it says the same, or nobody knows. */
    sourceThen: UnitTextShape.nullable(),
  })
  .meta({ id: 'TranslationUnit' });
export type TranslationUnit = z.infer<typeof TranslationUnit>;

/** How many texts are in each state. */
export const TranslationCounts = z
  .object({ missing: z.int(), draft: z.int(), stale: z.int(), reviewed: z.int() })
  .meta({ id: 'TranslationCounts' });
export type TranslationCounts = z.infer<typeof TranslationCounts>;

/** Every text of a module that its base language says, and its translation into one language. */
export const Translation = z
  .object({
    revision: Revision,
    locale: Locale,
    baseLocale: Locale,
    counts: TranslationCounts,
    units: z.array(TranslationUnit),
  })
  .meta({ id: 'Translation' });
export type Translation = z.infer<typeof Translation>;

/** How far each language of a module is. */
export const TranslationOverview = listOf(z.object({ locale: Locale, counts: TranslationCounts })).meta({
  id: 'TranslationOverview',
});
export type TranslationOverview = z.infer<typeof TranslationOverview>;

/**
 * Says of translations that they hold for the source as it is now (`current`: no change is needed), or that somebody
 * who knows the language has read them (`reviewed`).
 */
export const TranslationVerdict = z
  .strictObject({
    verdict: z.enum(['current', 'reviewed']),
    units: z.array(z.string().min(1).max(1000)).min(1).max(2000),
    /** What was looked at: a text that was written since is left out. */
    revision: Revision,
  })
  .meta({ id: 'TranslationVerdict' });
export type TranslationVerdict = z.infer<typeof TranslationVerdict>;

/** The agreed words of this field in two languages, for those who translate. */
export const GlossaryPair = z
  .object({
    id: z.string(),
    source: z.string(),
    /** Shorter words of the source language that stand for it. */
    alsoSaid: z.array(z.string()),
    /** Null: nobody has agreed on one yet. */
    target: z.string().nullable(),
    /** What it means, in the source language; null: not written. */
    definition: z.string().nullable(),
    /** Words of the target language that look right and mean something else. */
    notToBeTakenFor: z.array(z.string()),
  })
  .meta({ id: 'GlossaryPair' });
export type GlossaryPair = z.infer<typeof GlossaryPair>;
export const Glossary = listOf(GlossaryPair).meta({ id: 'Glossary' });
export const GlossaryQuery = z.strictObject({ from: Locale, to: Locale });
