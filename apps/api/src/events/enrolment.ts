import { Id, Instant, OverrideOutcome } from '@vigie/contracts';
import { z } from 'zod';
import { fact } from '../platform/events/events.js';

/** A learner is in a course. */
export const enrolled = fact(
  'enrolment.enrolled',
  z.object({ enrolmentId: Id, userId: Id, courseId: Id, at: Instant }),
);

/** Every condition of the course's rule is met. Told once per enrolment. */
export const enrolmentCompleted = fact(
  'enrolment.completed',
  z.object({ enrolmentId: Id, userId: Id, courseId: Id, at: Instant }),
);

const decision = {
  enrolmentId: Id,
  activityId: Id,
  userId: Id,
  courseId: Id,
  reason: z.string(),
  at: Instant,
};

/** Somebody who looks after the course has decided what counts of an activity. */
export const overridden = fact('enrolment.overridden', z.object({ ...decision, outcome: OverrideOutcome }));

/** Such a decision was taken back. A completed course stays completed. */
export const overrideWithdrawn = fact('enrolment.overrideWithdrawn', z.object(decision));
