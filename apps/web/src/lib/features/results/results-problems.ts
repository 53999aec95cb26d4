import { m } from '@vigie/i18n/messages';
import type { ProblemTable } from '#lib/shared/problem/problem-message.ts';

const nothingChanged = (happened: string, todo: string) => ({
  title: m.common_error_refused_title(),
  happened,
  safe: m.common_error_forbidden_safe(),
  todo,
});

/** What is not decided about somebody's results, in words. */
export const resultsProblems: ProblemTable = {
  'enrolment/override-not-needed': () =>
    nothingChanged(m.results_refused_so_already(), m.results_refused_todo()),
  // A colleague was faster.
  'enrolment/no-override': () => nothingChanged(m.results_refused_so_already(), m.results_refused_todo()),
  'enrolment/override-own': () => nothingChanged(m.results_refused_own(), m.results_refused_own_todo()),
  'player/attempt-not-needed': () => nothingChanged(m.results_refused_attempt(), m.results_refused_todo()),
};
