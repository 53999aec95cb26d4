import { z } from 'zod';
import { asked, distinct, option } from '../common.schema.js';

/** What stands in it, also while it is being written and does not yet follow the rules. */
export const multipleShape = <T>(text: z.ZodType<T>) =>
  z.strictObject({
    kind: z.literal('multiple'),
    ...asked(text),
    shuffle: z.boolean().default(true),
    scoring: z.literal('all_or_nothing').default('all_or_nothing'),
    options: z.array(option(text)).min(3).max(20),
  });

/** Two or more answers are right, and at least one is not. */
export const multiple = <T>(text: z.ZodType<T>) =>
  multipleShape(text).superRefine(({ options }, context) => {
    distinct(
      context,
      'options',
      options.map(({ id }) => id),
    );
    const right = options.filter(({ correct }) => correct).length;
    if (right < 2 || right === options.length)
      context.addIssue({
        code: 'custom',
        path: ['options'],
        message: 'two or more are right, at least one is not',
        params: { rule: 'several-right' },
      });
  });

export type Multiple<T = string> = z.infer<ReturnType<typeof multiple<T>>>;
