import { Completion, Id, Instant, ScaledScore, Success } from '@vigie/contracts';
import { z } from 'zod';
import { fact } from '../platform/events/events.js';

/** The result of an attempt has changed; it never gets worse within an attempt. */
export const attemptChanged = fact(
  'player.attemptChanged',
  z.object({
    attemptId: Id,
    enrolmentId: Id,
    activityId: Id,
    userId: Id,
    completion: Completion,
    success: Success,
    scaledScore: ScaledScore.nullable(),
    at: Instant,
  }),
);

/** Running attempts were moved to another version of their package. */
export const learnersMoved = fact(
  'player.learnersMoved',
  z.object({ packageId: Id, from: Id, to: Id, moved: z.int(), at: Instant }),
);
