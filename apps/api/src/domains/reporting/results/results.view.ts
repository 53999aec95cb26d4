import type { Course, Enrolment, ResultDetail, ResultRow } from '@vigie/contracts';
import type { Standing } from './results.repository.js';

export const courseName = ({
  id,
  slug,
  title,
}: Pick<Course, 'id' | 'slug' | 'title'>): ResultDetail['course'] => ({
  id,
  slug,
  title,
});

export function standingView(standing: Standing): Omit<ResultRow, 'met' | 'required'> {
  return {
    enrolmentId: standing.enrolmentId,
    person: {
      id: standing.userId,
      givenName: standing.givenName,
      familyName: standing.familyName,
      email: standing.email,
      locale: standing.locale,
      organisation: { id: standing.organisationId, name: standing.organisationName },
    },
    progress: standing.progress,
    certificate: { standing: standing.standing, id: standing.certificateId },
    enrolledAt: standing.enrolledAt.toISOString(),
    completedAt: standing.completedAt?.toISOString() ?? null,
    lastAt: standing.lastAt?.toISOString() ?? null,
    seconds: Math.round(standing.seconds),
  };
}

/** Progress is the course's own rule, as the learner reads it. */
export function rowView(standing: Standing, enrolment: Enrolment | undefined): ResultRow {
  const conditions = enrolment?.explanation.conditions ?? [];
  return {
    ...standingView(standing),
    met: conditions.filter((condition) => condition.met).length,
    required: conditions.length,
  };
}
