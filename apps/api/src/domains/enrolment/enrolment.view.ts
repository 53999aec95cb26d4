import type { ActivityResult, Course, CourseSummary, Enrolment } from '@vigie/contracts';
import type { EnrolmentEntity } from './enrolment.entity.js';
import { explainEnrolment, nextActivity, NO_RESULT, type Result } from './enrolment.rules.js';
import { missingBefore } from './lock.rules.js';

export const resultsOf = (enrolment: Pick<EnrolmentEntity, 'results'>): Map<string, Result> =>
  new Map(enrolment.results.map((result) => [result.activityId, result]));

export function enrolmentView(enrolment: EnrolmentEntity, course: Course): Enrolment {
  const results = resultsOf(enrolment);
  const activities = course.activities.map((activity): ActivityResult => {
    const { completion, success, scaledScore, lastAt } = results.get(activity.id) ?? NO_RESULT;
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
    explanation: explainEnrolment(enrolment.state, course.activities, results),
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
