import { z } from 'zod';
import { asked, distinct, PartId } from '../common.schema.js';

/** What stands in it, also while it is being written and does not yet follow the rules. */
export const orderingShape = <T>(text: z.ZodType<T>) =>
  z.strictObject({
    kind: z.literal('ordering'),
    ...asked(text),
    items: z
      .array(z.strictObject({ id: PartId, text, feedback: text.optional() }))
      .min(3)
      .max(15),
    correctOrder: z.array(PartId),
  });

/** Items to put in order. */
export const ordering = <T>(text: z.ZodType<T>) =>
  orderingShape(text).superRefine(({ items, correctOrder }, context) => {
    distinct(
      context,
      'items',
      items.map(({ id }) => id),
    );
    const [have, want] = [items.map(({ id }) => id).sort(), [...correctOrder].sort()];
    if (have.join() !== want.join())
      context.addIssue({
        code: 'custom',
        path: ['correctOrder'],
        message: 'it names every item once',
        params: { rule: 'every-item-once' },
      });
  });

export type Ordering<T = string> = z.infer<ReturnType<typeof ordering<T>>>;
