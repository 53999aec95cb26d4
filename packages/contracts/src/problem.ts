import { z } from 'zod';

/**
 * Every error that leaves the API: application/problem+json.
 * `type` is stable and is what a client translates; `title` is English, for developers; ids and dates are fields.
 * @see RFC 9457
 */
export const Problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    /** Request id: quote it when asking for help. */
    reference: z.string().optional(),
    /** Which input was not accepted, one line a field (status 400). */
    fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
