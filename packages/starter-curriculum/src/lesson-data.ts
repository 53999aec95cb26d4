import { readFileSync } from 'node:fs';
import { Locale } from '@vigie/contracts';
import { z } from 'zod';

/** A file of this package; works from `src` and from `dist`. */
export const fileOf = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

const LessonData = z.object({
  identifier: z.string(),
  durationMinutes: z.int().positive(),
  /** Points of 100. */
  passAt: z.int().min(0).max(100),
  answers: z.record(z.string(), z.string()),
  locales: z.record(
    Locale,
    z.looseObject({ title: z.string(), summary: z.string(), intro: z.looseObject({ advisory: z.string() }) }),
  ),
});
export type LessonData = z.infer<typeof LessonData>;

/** The words of the demonstration lesson in every language, taken from the starter curriculum (course 1, lesson 2). */
export function readLessonData(): LessonData {
  return LessonData.parse(JSON.parse(fileOf('data/definition-lesson.json')));
}
