import { Id, Instant } from '@vigie/contracts';
import { z } from 'zod';
import { fact } from '../platform/events/events.js';

/** A certificate was issued; `replaces` is the one whose place it takes, if it corrects another. */
export const certificateIssued = fact(
  'certification.issued',
  z.object({ certificateId: Id, enrolmentId: Id, userId: Id, replaces: Id.nullable(), at: Instant }),
);

/** A certificate earned by its holder waits until they confirm their name. Told once. */
export const certificateHeld = fact(
  'certification.held',
  z.object({ enrolmentId: Id, userId: Id, courseId: Id, at: Instant }),
);

/** An administrator withdrew a certificate. The reason stays in the room. */
export const certificateWithdrawn = fact(
  'certification.withdrawn',
  z.object({ certificateId: Id, enrolmentId: Id, userId: Id, byUserId: Id, at: Instant }),
);
