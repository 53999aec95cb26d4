import { z } from 'zod';
import { asked, distinct, PartId } from '../common.schema.js';

/** Items to put in order. */
export const ordering = <T>(text: z.ZodType<T>) =>
  z
    .strictObject({
      kind: z.literal('ordering'),
      ...asked(text),
      items: z
        .array(z.strictObject({ id: PartId, text, feedback: text.optional() }))
        .min(3)
        .max(15),
      correctOrder: z.array(PartId),
    })
    .superRefine(({ items, correctOrder }, context) => {
      distinct(
        context,
        'items',
        items.map(({ id }) => id),
      );
      const [have, want] = [items.map(({ id }) => id).sort(), [...correctOrder].sort()];
      if (have.join() !== want.join())
        context.addIssue({ code: 'custom', path: ['correctOrder'], message: 'it names every item once' });
    });

export type Ordering<T = string> = z.infer<ReturnType<typeof ordering<T>>>;
