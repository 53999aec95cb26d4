import { z } from 'zod';
import { PartId, Source } from '../common.schema.js';

/** Something to think about. What is written stays with the writer: it is no answer, and nothing scores it. */
export const reflection = <T>(text: z.ZodType<T>) =>
  z.strictObject({
    kind: z.literal('reflection'),
    id: PartId,
    prompt: text,
    guidance: text.optional(),
    sources: z.array(Source).max(30).default([]),
  });

export type Reflection<T = string> = z.infer<ReturnType<typeof reflection<T>>>;
