import { z } from 'zod';

/** How often a package may be tried, and what counts of it. */
export const AttemptPolicy = z
  .strictObject({
    /** When an opening begins a new attempt: whenever the last one is over; until it is passed; never. */
    renew: z.enum(['after-end', 'until-passed', 'never']).default('after-end'),
    /** Null: as many as one likes. */
    maxAttempts: z.int().min(1).max(100).nullable().default(null),
    /** Whose score counts, where there are several attempts. What was completed or passed once stays so. */
    counts: z.enum(['best', 'first', 'last', 'average']).default('best'),
    /** How the scores of a package's items become one. */
    score: z.enum(['average', 'highest', 'sum']).default('average'),
  })
  .meta({ id: 'AttemptPolicy' });
export type AttemptPolicy = z.infer<typeof AttemptPolicy>;

/** Without limits, the best counts. */
export const FREE_ATTEMPTS: AttemptPolicy = {
  renew: 'after-end',
  maxAttempts: null,
  counts: 'best',
  score: 'average',
};
