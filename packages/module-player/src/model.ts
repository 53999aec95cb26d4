import { aboutModule, block, LanguageState, lessonOf, Locale, RichText } from '@vigie/contracts';
import { z } from 'zod';

/** A block in one language; `lang` names the language it really is in, where there is none of it in the module's. */
const PlacedBlock = z.strictObject({
  lang: Locale.optional(),
  block: block(z.string(), RichText),
});

const Lesson = lessonOf(z.string(), PlacedBlock).extend({ lang: Locale.optional() });

/** A term, as it is explained in a lesson. */
const Term = z.strictObject({
  term: z.string(),
  definition: z.string().optional(),
  /** The same term in other languages, where there is no definition in this one. */
  elsewhere: z.array(z.strictObject({ lang: Locale, term: z.string() })).default([]),
});

/** A module in one language: what the page of a compiled module gets. */
export const PlayerModule = z.strictObject({
  ...aboutModule(z.string()),
  locale: Locale,
  /** In the order they are offered; `complete`: nothing of it is in another language. */
  languages: z.array(z.strictObject({ locale: Locale, state: LanguageState, complete: z.boolean() })),
  /** The base language, where something that the module says of itself is not there in this one. */
  lang: Locale.optional(),
  lessons: z.array(Lesson),
  terms: z.record(z.string(), Term),
  sources: z.record(z.string(), z.string()),
});
export type PlayerModule = z.infer<typeof PlayerModule>;
export type PlayerLesson = PlayerModule['lessons'][number];
export type PlayerBlock = PlayerLesson['blocks'][number]['block'];
export type BlockOf<K extends PlayerBlock['type']> = Extract<PlayerBlock, { type: K }>;
export type TermNote = z.infer<typeof Term>;
