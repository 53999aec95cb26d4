import { z } from 'zod';
import { distinct, PartId, told } from '../common.schema.js';

/** What stands in it, also while it is being written and does not yet follow the rules. */
export const indicatorsShape = <T>(text: z.ZodType<T>) =>
  z.strictObject({
    kind: z.literal('indicators'),
    ...told(text),
    segments: z
      .array(
        z.union([
          z.strictObject({ text }),
          z.strictObject({
            id: PartId,
            role: z.enum(['indicator', 'distractor']),
            /** A stable word (`debt`, `documents`); the pages know how to say the usual ones. */
            category: PartId,
            text,
            explanation: text,
          }),
        ]),
      )
      .min(2)
      .max(80),
    debrief: text,
  });

/** A story whose marked passages are indicators, or distractors that must not count. */
export const indicators = <T>(text: z.ZodType<T>) =>
  indicatorsShape(text).superRefine(({ segments }, context) => {
    const marked = segments.flatMap((segment) => ('id' in segment ? [segment] : []));
    distinct(
      context,
      'segments',
      marked.map(({ id }) => id),
    );
    if (!marked.some(({ role }) => role === 'indicator'))
      context.addIssue({
        code: 'custom',
        path: ['segments'],
        message: 'there is no indicator',
        params: { rule: 'no-indicator' },
      });
  });

export type Indicators<T = string> = z.infer<ReturnType<typeof indicators<T>>>;
