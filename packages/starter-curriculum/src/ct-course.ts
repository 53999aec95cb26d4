import type { Locale } from '@vigie/contracts';
import { z } from 'zod';
import { fileOf } from './lesson-data.js';

/** Something of a course file, its human texts merged into one record per text: `{ fr, en, es, ar }`. */
export type Bag = Record<string, unknown>;

export const courseIds = ['c1', 'c2', 'c3', 'c4', 'sc'] as const;
export type CourseId = (typeof courseIds)[number];
export const courseLocales: readonly Locale[] = ['fr', 'en', 'es', 'ar'];

/** The keys that hold human text in `ct-course/1`; everything else is the same in every language. */
export const textKeys: ReadonlySet<string> = new Set(
  (
    'text title prompt explanation feedback left right front back term label caption alt attribution note intro ' +
    'debrief narrative guidance advisory summary description subtitle disclaimer content_advisory unit correct ' +
    'incorrect items header rows'
  ).split(' '),
);

/** A course in one language, as it was written. */
export function readCourse(id: CourseId, locale: Locale): Bag {
  const name = id === 'sc' ? id : id.slice(1);
  return z
    .looseObject({ format: z.literal('ct-course/1'), lang: z.literal(locale) })
    .parse(JSON.parse(fileOf(`data/curriculum/course-${name}.${locale}.json`)));
}

/** A course in all its languages at once. */
export function readWholeCourse(id: CourseId): Bag {
  const languages = courseLocales.map((locale) => [locale, readCourse(id, locale)] as const);
  return z.looseObject({}).parse(merge(languages, ''));
}

/** Lays the same thing in several languages over itself; the first one's says what is not text. */
function merge(languages: readonly (readonly [Locale, unknown])[], key: string): unknown {
  const first = languages[0]?.[1];
  if (typeof first === 'string') return textKeys.has(key) ? Object.fromEntries(languages) : first;
  if (Array.isArray(first)) return first.map((_, index) => merge(at(languages, index), key));
  if (typeof first !== 'object' || first === null) return first;
  return Object.fromEntries(Object.keys(first).map((each) => [each, merge(at(languages, each), each)]));
}

function at(languages: readonly (readonly [Locale, unknown])[], key: string | number) {
  return languages.map(
    ([locale, value]) => [locale, (value as Record<string | number, unknown>)[key]] as const,
  );
}
