import type { ActivityResult, Enrolment } from '@vigie/contracts';

type Progress = { done: number; total: number; completed: boolean };

/** How many activities of a course are done; passing, where it is asked for, is another question. */
export function progressOf({ activities, state }: Pick<Enrolment, 'activities' | 'state'>): Progress {
  return {
    done: activities.filter(isDone).length,
    total: activities.length,
    completed: state === 'completed',
  };
}

/** The same for all of a person's courses, by course id. */
export function progressByCourse(enrolments: Enrolment[]): Record<string, Progress> {
  return Object.fromEntries(enrolments.map((enrolment) => [enrolment.course.id, progressOf(enrolment)]));
}

/** Conditions that are not met yet: what stands between the learner and the end of the course. */
export function conditionsLeft({ explanation }: Pick<Enrolment, 'explanation'>): number {
  return explanation.conditions.filter(({ met }) => !met).length;
}

/** Place of the next activity among all, from 1; null when there is none. */
export function nextNumber({ activities, next }: Pick<Enrolment, 'activities' | 'next'>): number | null {
  const index = activities.findIndex((activity) => activity.activityId === next?.activityId);
  return index < 0 ? null : index + 1;
}

const isDone = (activity: ActivityResult) => activity.completion === 'completed';
