import { fail } from '@sveltejs/kit';
import type { Problem } from '@vigie/contracts';
import type { Locale } from '@vigie/i18n';
import { type CourseError, type CourseValues, courseErrors, errorsFromApi } from './course-form.ts';

/** What an action hands back when nothing was changed: all that was typed, and why. */
export type Refused = {
  on: 'course' | 'state';
  values: CourseValues | null;
  errors: CourseError[];
  problem: Problem | null;
};

/** The form itself is not right yet: null when it is. */
export function refuseTyped(values: CourseValues, first: Locale) {
  const errors = courseErrors(values, first);
  return errors.length > 0 ? fail<Refused>(400, { on: 'course', values, errors, problem: null }) : null;
}

/** The API would not take the course's words and settings. */
export function refuseCourse(problem: Problem, values: CourseValues, first: Locale) {
  const errors = errorsFromApi(problem.fields ?? [], values, first);
  return fail<Refused>(statusOf(problem), { on: 'course', values, errors, problem });
}

/** The API would not do something else with the course. */
export function refuse(on: 'state', problem: Problem) {
  return fail<Refused>(statusOf(problem), { on, values: null, errors: [], problem });
}

const statusOf = ({ status }: Problem) => (status >= 400 && status < 600 ? status : 500);
