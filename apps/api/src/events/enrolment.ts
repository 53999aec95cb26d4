import { Id, Instant } from '@vigie/contracts';
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
