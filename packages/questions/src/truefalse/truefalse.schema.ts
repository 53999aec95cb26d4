import { z } from 'zod';
import { asked, option } from '../common.schema.js';

/** What stands in it, also while it is being written and does not yet follow the rules. */
export const truefalseShape = <T>(text: z.ZodType<T>) =>
  z.strictObject({
    kind: z.literal('truefalse'),
    ...asked(text),
    options: z.array(option(text)).length(2),
  });

/** A statement that holds or does not. Its options are `true` and `false`, in this order, never shuffled. */
export const truefalse = <T>(text: z.ZodType<T>) =>
  truefalseShape(text)
    .refine(({ options }) => options[0]?.id === 'true' && options[1]?.id === 'false', {
      path: ['options'],
      message: 'the options are called true and false',
      params: { rule: 'true-and-false' },
    })
    .refine(({ options }) => options[0]?.correct !== options[1]?.correct, {
      path: ['options'],
      message: 'one of the two is right',
      params: { rule: 'one-right' },
    });

export type TrueFalse<T = string> = z.infer<ReturnType<typeof truefalse<T>>>;
