import { z } from 'zod';
import { asked, distinct, option } from '../common.schema.js';

/** What stands in it, also while it is being written and does not yet follow the rules. */
export const singleShape = <T>(text: z.ZodType<T>) =>
  z.strictObject({
    kind: z.literal('single'),
    ...asked(text),
    shuffle: z.boolean().default(true),
    options: z.array(option(text)).min(2).max(20),
  });

/** One of several answers is right. */
export const single = <T>(text: z.ZodType<T>) =>
  singleShape(text).superRefine(({ options }, context) => {
    distinct(
      context,
      'options',
      options.map(({ id }) => id),
    );
    if (options.filter(({ correct }) => correct).length !== 1)
      context.addIssue({
        code: 'custom',
        path: ['options'],
        message: 'exactly one option is right',
        params: { rule: 'one-right' },
      });
  });

export type Single<T = string> = z.infer<ReturnType<typeof single<T>>>;
