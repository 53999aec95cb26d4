import type { ActivityResult, Course, CourseSummary, Enrolment } from '@vigie/contracts';
import type { EnrolmentEntity } from './enrolment.entity.js';
import { explain, nextActivity, NO_RESULT, type Result } from './enrolment.rules.js';

export const resultsOf = (enrolment: Pick<EnrolmentEntity, 'results'>): Map<string, Result> =>
  new Map(enrolment.results.map((result) => [result.activityId, result]));

export function enrolmentView(enrolment: EnrolmentEntity, course: Course): Enrolment {
  const results = resultsOf(enrolment);
  const activities = course.activities.map((activity): ActivityResult => {
    const { completion, success, scaledScore, lastAt } = results.get(activity.id) ?? NO_RESULT;
    return {
      activityId: activity.id,
      title: activity.title,
      required: activity.required,
      completion,
      success,
      scaledScore,
      lastAt: lastAt?.toISOString() ?? null,
    };
  });
  const next = nextActivity(activities);
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
      begun: next.lastAt !== null,
      lastAt: next.lastAt,
    },
    explanation: explain(course.activities, results),
  };
}

function summaryOf(course: Course): CourseSummary {
  const {
    advisory: _advisory,
    activities: _activities,
    texts: _texts,
    publishedAt: _publishedAt,
    ...summary
  } = course;
  return summary;
}
