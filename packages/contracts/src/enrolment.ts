import { z } from 'zod';
import { CourseSummary } from './catalogue.js';
import { Completion, Id, Instant, listOf, ScaledScore, Success, Text } from './common.js';
import { ActivityKind } from './outline.js';

export const OverrideOutcome = z.enum(['completed', 'passed']).meta({ id: 'OverrideOutcome' });

/** A decision by somebody who looks after the course, that stands over what was tracked and leaves that as it is. */
export const ActivityOverride = z
  .object({
    outcome: OverrideOutcome,
    /** Whose decision it is. */
    by: z.string(),
    at: Instant,
    reason: z.string(),
    /** What the activity itself has reported. */
    tracked: z.object({ completion: Completion, success: Success }),
  })
  .meta({ id: 'ActivityOverride' });
export type ActivityOverride = z.infer<typeof ActivityOverride>;

const Reason = z.string().trim().min(3).max(500);

export const OverrideInput = z
  .strictObject({ outcome: OverrideOutcome, reason: Reason })
  .meta({ id: 'OverrideInput' });
export type OverrideInput = z.infer<typeof OverrideInput>;

export const OverrideWithdrawalInput = z
  .strictObject({ reason: Reason })
  .meta({ id: 'OverrideWithdrawalInput' });
export type OverrideWithdrawalInput = z.infer<typeof OverrideWithdrawalInput>;

/** What follows from taking a decision back. */
export const OverrideWithdrawal = z
  .object({
    /** The course was completed before, and stays so, with its certificate: that is a decision of its own. */
    staysCompleted: z.boolean(),
  })
  .meta({ id: 'OverrideWithdrawal' });
export type OverrideWithdrawal = z.infer<typeof OverrideWithdrawal>;

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
    /** Why it counts as it does, where somebody has decided so. */
    override: ActivityOverride.nullable(),
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
    /** Somebody has decided so; completion and success are then what was decided. */
    override: ActivityOverride.nullable(),
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
