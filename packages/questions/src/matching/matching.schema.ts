import { z } from 'zod';
import { asked, distinct, PartId } from '../common.schema.js';

/** What stands in it, also while it is being written and does not yet follow the rules. */
export const matchingShape = <T>(text: z.ZodType<T>) =>
  z.strictObject({
    kind: z.literal('matching'),
    ...asked(text),
    scoring: z.literal('per_pair').default('per_pair'),
    pairs: z
      .array(z.strictObject({ id: PartId, left: text, right: text, feedback: text.optional() }))
      .min(2)
      .max(20),
    extraRight: z
      .array(z.strictObject({ id: PartId, text }))
      .max(10)
      .default([]),
  });

/** Each left side goes with one right side; `extraRight` go with none. */
export const matching = <T>(text: z.ZodType<T>) =>
  matchingShape(text).superRefine(({ pairs, extraRight }, context) =>
    distinct(
      context,
      'pairs',
      [...pairs, ...extraRight].map(({ id }) => id),
    ),
  );

export type Matching<T = string> = z.infer<ReturnType<typeof matching<T>>>;
