import { z } from 'zod';
import { CourseSummary } from './catalogue.js';
import { Completion, Id, Instant, listOf, ScaledScore, Success, Text } from './common.js';
import { ActivityKind } from './outline.js';

export const ActivityResult = z
  .object({
    activityId: Id,
    title: Text,
    kind: ActivityKind,
    required: z.boolean(),
    /** What must be done first; empty when it is open. */
    missing: z.array(z.object({ activityId: Id, title: Text })),
    completion: Completion,
    success: Success,
    scaledScore: ScaledScore.nullable(),
    lastAt: Instant.nullable(),
  })
  .meta({ id: 'ActivityResult' });
export type ActivityResult = z.infer<typeof ActivityResult>;

/** One condition of the course's rule with its evidence: learner, trainer and API read the same object. */
export const Condition = z
  .object({
    kind: z.enum(['activity-completed', 'activity-passed']),
    activityId: Id,
    title: Text,
    met: z.boolean(),
    completion: Completion,
    success: Success,
    scaledScore: ScaledScore.nullable(),
    lastAt: Instant.nullable(),
  })
  .meta({ id: 'Condition' });
export type Condition = z.infer<typeof Condition>;

/** Why a course is, or is not yet, completed. */
export const Explanation = z
  .object({ met: z.boolean(), conditions: z.array(Condition) })
  .meta({ id: 'Explanation' });
export type Explanation = z.infer<typeof Explanation>;

export const EnrolmentState = z.enum(['active', 'completed']).meta({ id: 'EnrolmentState' });

export const Enrolment = z
  .object({
    id: Id,
    state: EnrolmentState,
    course: CourseSummary,
    enrolledAt: Instant,
    completedAt: Instant.nullable(),
    activities: z.array(ActivityResult),
    /** Where "resume" leads: the activity last worked on, else the first one not done; null when all is done. */
    next: z
      .object({
        activityId: Id,
        title: Text,
        kind: ActivityKind,
        begun: z.boolean(),
        lastAt: Instant.nullable(),
      })
      .nullable(),
    explanation: Explanation,
  })
  .meta({ id: 'Enrolment' });
export type Enrolment = z.infer<typeof Enrolment>;

export const EnrolmentList = listOf(Enrolment).meta({ id: 'EnrolmentList' });

export const EnrolInput = z.strictObject({ courseId: Id }).meta({ id: 'EnrolInput' });
export type EnrolInput = z.infer<typeof EnrolInput>;

export const EnrolmentListQuery = z.strictObject({ courseId: Id.optional() });
export type EnrolmentListQuery = z.infer<typeof EnrolmentListQuery>;
