import { z } from 'zod';
import { asked } from '../common.schema.js';

/** What stands in it, also while it is being written and does not yet follow the rules. */
export const numericShape = <T>(text: z.ZodType<T>) =>
  z.strictObject({
    kind: z.literal('numeric'),
    ...asked(text),
    answer: z.strictObject({
      value: z.number(),
      tolerance: z.number().min(0).default(0),
      unit: text.optional(),
    }),
    feedback: z.strictObject({ correct: text, incorrect: text }),
    commonErrors: z
      .array(z.strictObject({ value: z.number(), feedback: text }))
      .max(10)
      .default([]),
  });

/** A number, right within a tolerance; mistakes that many make have a word of their own. */
export const numeric = <T>(text: z.ZodType<T>) =>
  numericShape(text).refine(
    ({ answer, commonErrors }) =>
      commonErrors.every(({ value }) => Math.abs(value - answer.value) > answer.tolerance),
    {
      path: ['commonErrors'],
      message: 'a common error lies within the tolerance',
      params: { rule: 'error-within-tolerance' },
    },
  );

export type Numeric<T = string> = z.infer<ReturnType<typeof numeric<T>>>;
