import { z } from 'zod';
import { distinct, PartId, told } from '../common.schema.js';
import { single, singleShape } from '../single/single.schema.js';

export const ApmCategory = z.enum(['act', 'means', 'purpose', 'none']);
export type ApmCategory = z.infer<typeof ApmCategory>;

const apmOf = <T>(text: z.ZodType<T>, conclusion: ReturnType<typeof singleShape<T>>) =>
  z.strictObject({
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
    conclusion: conclusion.optional(),
  });

/** What stands in it, also while it is being written and does not yet follow the rules. */
export const apmShape = <T>(text: z.ZodType<T>) => apmOf(text, singleShape(text));

/** Facts of a case, each an act, a means, a purpose or none of them. */
export const apm = <T>(text: z.ZodType<T>) =>
  apmOf(text, single(text)).superRefine(({ facts }, context) =>
    distinct(
      context,
      'facts',
      facts.map(({ id }) => id),
    ),
  );

export type Apm<T = string> = z.infer<ReturnType<typeof apm<T>>>;
