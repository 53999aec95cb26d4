import { Id, Instant } from '@vigie/contracts';
import { z } from 'zod';
import { fact } from '../platform/events/events.js';

/** Jobs that had failed every time were put back: one, or (without an id) all of a queue. */
export const jobsRetried = fact(
  'operations.jobsRetried',
  z.object({ actorId: Id, jobId: Id.nullable(), queue: z.string(), count: z.int(), at: Instant }),
);

/** A job that had failed every time was given up. */
export const jobDismissed = fact(
  'operations.jobDismissed',
  z.object({ actorId: Id, jobId: Id, queue: z.string(), at: Instant }),
);
