import type { ActivityResult, Course, CourseSummary, Enrolment } from '@vigie/contracts';
import type { EnrolmentEntity } from './enrolment.entity.js';
import {
  decided,
  type Decision,
  explainEnrolment,
  nextActivity,
  NO_RESULT,
  overrideOf,
  type Result,
} from './enrolment.rules.js';
import { missingBefore } from './lock.rules.js';

/** What activities have reported, and nothing else. */
export const trackedOf = (enrolment: Pick<EnrolmentEntity, 'results'>): Map<string, Result> =>
  new Map(enrolment.results.map((result) => [result.activityId, result]));

/** Decisions that stand, by activity. */
export const decisionsOf = ({ overrides }: Pick<EnrolmentEntity, 'overrides'>): Map<string, Decision> =>
  new Map(
    overrides
      .filter(({ withdrawnAt }) => withdrawnAt === null)
      .map(({ activityId, outcome, decidedBy, decidedAt, reason }) => [
        activityId,
        { outcome, decidedBy, decidedAt, reason },
      ]),
  );

/** What counts: what was reported, and decisions over it. */
export function resultsOf(enrolment: Pick<EnrolmentEntity, 'results' | 'overrides'>): Map<string, Result> {
  const results = trackedOf(enrolment);
  for (const [activityId, decision] of decisionsOf(enrolment))
    results.set(activityId, decided(results.get(activityId) ?? NO_RESULT, decision));
  return results;
}

/** @param names - of those who have decided something, by id. */
export function enrolmentView(
  enrolment: EnrolmentEntity,
  course: Course,
  names: ReadonlyMap<string, string>,
): Enrolment {
  const results = resultsOf(enrolment);
  const activities = course.activities.map((activity): ActivityResult => {
    const result = results.get(activity.id) ?? NO_RESULT;
    const { completion, success, scaledScore, lastAt } = result;
    return {
      activityId: activity.id,
      title: activity.title,
      kind: activity.kind,
      required: activity.required,
      missing: missingBefore(activity.id, course.activities, results).map(({ id, title }) => ({
        activityId: id,
        title,
      })),
      completion,
      success,
      scaledScore,
      lastAt: lastAt?.toISOString() ?? null,
      override: overrideOf(result, names),
    };
  });
  const toPass = course.activities.filter(({ required, mustPass }) => required && mustPass);
  const next = nextActivity(
    activities,
    new Set(enrolment.state === 'active' ? toPass.map(({ id }) => id) : []),
  );
  return {
    id: enrolment.id,
    state: enrolment.state,
    course: summaryOf(course),
    enrolledAt: enrolment.enrolledAt.toISOString(),
    completedAt: enrolment.completedAt?.toISOString() ?? null,
    activities,
    next: next && {
      activityId: next.activityId,
      title: next.title,
      kind: next.kind,
      begun: next.lastAt !== null,
      lastAt: next.lastAt,
    },
    explanation: explainEnrolment(enrolment.state, course.activities, results, names),
  };
}

function summaryOf(course: Course): CourseSummary {
  const {
    advisory: _advisory,
    activities: _activities,
    sections: _sections,
    outlineVersion: _outlineVersion,
    files: _files,
    texts: _texts,
    publishedAt: _publishedAt,
    ...summary
  } = course;
  return summary;
}
