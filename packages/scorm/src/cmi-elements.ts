import { z } from 'zod';

/** SCORM 1.2 says 4,096 and 2004 64,000; real tools write as much in both. */
export const MAX_SUSPEND_DATA = 64_000;
/** Of each: objectives, interactions, comments. */
export const MAX_NUMBERED = 2_000;

export const MAX_NAME = 1_000;
export const MAX_ANSWER = 16_000;
export const MAX_TEXT = 64_000;

/** One element: text, whatever the course wrote; at most `max` characters. */
export const text = (max: number) =>
  z
    .union([z.string(), z.number().transform(String), z.boolean().transform(String)])
    .pipe(z.string().max(max))
    .optional();

/** A numbered list of the data model, `{ "0": …, "1": … }`; other keys (`_count`, `__proto__`) are dropped. */
export function numbered<T extends z.ZodType>(entry: T) {
  return z.preprocess(
    onlyNumbers,
    z.record(z.string(), entry).refine((list) => Object.keys(list).length <= MAX_NUMBERED, {
      message: `more than ${MAX_NUMBERED} entries`,
    }),
  );
}

function onlyNumbers(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;

  return Object.fromEntries(Object.entries(value).filter(([key]) => /^(0|[1-9]\d{0,5})$/.test(key)));
}
