import { CertificateKind, Id, Instant } from '@vigie/contracts';
import { z } from 'zod';
import { fact } from '../platform/events/events.js';

/** What a course demands and promises; its words are not part of it. */
const CourseRule = z.object({
  durationMinutes: z.int(),
  certificate: CertificateKind.nullable(),
  certificateMonths: z.int().nullable(),
  pilot: z.boolean(),
});

const onCourse = { courseId: Id, at: Instant };

export const courseCreated = fact('catalogue.courseCreated', z.object({ ...onCourse, rule: CourseRule }));

/** Settings or texts were replaced; `before` and `after` are equal when only words changed. */
export const courseChanged = fact(
  'catalogue.courseChanged',
  z.object({ ...onCourse, before: CourseRule, after: CourseRule }),
);

/** The course is open to learners from now on. */
export const coursePublished = fact('catalogue.coursePublished', z.object({ ...onCourse, from: z.string() }));

/** The course takes no new learners. */
export const courseClosed = fact('catalogue.courseClosed', z.object(onCourse));

export const activityAdded = fact(
  'catalogue.activityAdded',
  z.object({ ...onCourse, activityId: Id, packageId: Id, required: z.boolean(), mustPass: z.boolean() }),
);

export const activityRemoved = fact('catalogue.activityRemoved', z.object({ ...onCourse, activityId: Id }));

const ActivityRule = z.object({ required: z.boolean(), mustPass: z.boolean(), prerequisites: z.array(Id) });

/**
 * The outline was replaced: sections, order, words or what an activity holds; and, where the lists are not empty, what
 * the course asks of its learners.
 */
export const outlineChanged = fact(
  'catalogue.outlineChanged',
  z.object({
    ...onCourse,
    version: z.int(),
    added: z.array(Id),
    removed: z.array(Id),
    changed: z.array(z.object({ activityId: Id, before: ActivityRule, after: ActivityRule })),
  }),
);
