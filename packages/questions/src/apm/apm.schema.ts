import { z } from 'zod';
import { distinct, PartId, told } from '../common.schema.js';
import { single } from '../single/single.schema.js';

export const ApmCategory = z.enum(['act', 'means', 'purpose', 'none']);
export type ApmCategory = z.infer<typeof ApmCategory>;

/** Facts of a case, each an act, a means, a purpose or none of them. */
export const apm = <T>(text: z.ZodType<T>) =>
  z
    .strictObject({
      kind: z.literal('apm'),
      ...told(text),
      narrative: text,
      /** Is the person of the case under eighteen? Then no means is needed. */
      child: z.boolean(),
      facts: z
        .array(z.strictObject({ id: PartId, text, answer: ApmCategory, explanation: text }))
        .min(2)
        .max(20),
      /** The question that closes the case. */
      conclusion: single(text).optional(),
    })
    .superRefine(({ facts }, context) =>
      distinct(
        context,
        'facts',
        facts.map(({ id }) => id),
      ),
    );

export type Apm<T = string> = z.infer<ReturnType<typeof apm<T>>>;
