import { z } from 'zod';
import { asked, distinct, PartId } from '../common.schema.js';

/** What stands in it, also while it is being written and does not yet follow the rules. */
export const gapShape = <T>(text: z.ZodType<T>) =>
  z.strictObject({
    kind: z.literal('gap'),
    ...asked(text),
    segments: z
      .array(
        z.union([
          z.strictObject({ text }),
          z.strictObject({
            id: PartId,
            accepted: z.array(text).min(1).max(10),
            options: z.array(text).max(10).default([]),
            feedback: text.optional(),
          }),
        ]),
      )
      .min(1)
      .max(60),
  });

/** A text with gaps to fill: typed, or chosen where `options` are given (the accepted one among them). */
export const gap = <T>(text: z.ZodType<T>) =>
  gapShape(text).superRefine(({ segments }, context) => {
    const ids = segments.flatMap((segment) => ('id' in segment ? [segment.id] : []));
    distinct(context, 'segments', ids);
    if (ids.length === 0)
      context.addIssue({
        code: 'custom',
        path: ['segments'],
        message: 'there is no gap',
        params: { rule: 'no-gap' },
      });
  });

export type Gap<T = string> = z.infer<ReturnType<typeof gap<T>>>;
