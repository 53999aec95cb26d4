import type { OutlineImpact } from '@vigie/contracts';
import { fulfils, NO_RESULT, type Result } from './enrolment.rules.js';
import { missingBefore } from './lock.rules.js';

/** What a course asks of one activity. */
interface Rule {
  id: string;
  required: boolean;
  mustPass: boolean;
  prerequisites: string[];
}

/** One person in the course. */
interface Person {
  state: 'active' | 'completed';
  results: ReadonlyMap<string, Result>;
}

/** What a change of a course's rule does to those who are in it. Who has completed it keeps that, whatever changes. */
export function impactOf(before: Rule[], after: Rule[], people: Person[]): OutlineImpact {
  const active = people.filter(({ state }) => state === 'active');
  const count = (is: (results: Person['results']) => boolean, among = active) =>
    among.filter(({ results }) => is(results)).length;
  const removed = before.filter(({ id }) => !after.some((rule) => rule.id === id));

  return {
    people: people.length,
    completed: people.length - active.length,
    moreToDo: count((results) => isMore(before, after, results)),
    lessToDo: count(
      (results) =>
        !isComplete(after, results) && !isMore(before, after, results) && isMore(after, before, results),
    ),
    wouldComplete: count((results) => isComplete(after, results)),
    newlyLocked: count((results) => isShutOut(before, after, results)),
    resultsKept: count((results) => removed.some(({ id }) => results.has(id)), people),
  };
}

const openOnes = (rules: Rule[], results: Person['results']) =>
  rules.filter((rule) => rule.required && !fulfils(rule, results.get(rule.id) ?? NO_RESULT));

const isComplete = (rules: Rule[], results: Person['results']) =>
  rules.some(({ required }) => required) && openOnes(rules, results).length === 0;

/** Is something open after that was not asked for before? */
function isMore(before: Rule[], after: Rule[], results: Person['results']): boolean {
  const known = new Set(openOnes(before, results).map(({ id }) => id));
  return openOnes(after, results).some(({ id }) => !known.has(id));
}

function isShutOut(before: Rule[], after: Rule[], results: Person['results']): boolean {
  return before.some(
    ({ id }) =>
      missingBefore(id, before, results).length === 0 && missingBefore(id, after, results).length > 0,
  );
}
