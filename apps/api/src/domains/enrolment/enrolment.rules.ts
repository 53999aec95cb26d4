import type { Activity, ActivityResult, Completion, Condition, Explanation, Success } from '@vigie/contracts';

/** What is known of one activity of one learner. */
export interface Result {
  completion: Completion;
  success: Success;
  /** 0..1; null: no score was given, which is not 0. */
  scaledScore: number | null;
  lastAt: Date | null;
}

export const NO_RESULT: Result = {
  completion: 'not-attempted',
  success: 'unknown',
  scaledScore: null,
  lastAt: null,
};

const completions: Completion[] = ['not-attempted', 'incomplete', 'completed'];
const successes: Success[] = ['unknown', 'failed', 'passed'];

/** Joins a new result to what was known: what a learner has reached is never taken away by a later, weaker try. */
export function joined(known: Result, next: Result): Result {
  return {
    completion: atLeast(completions, known.completion, next.completion),
    success: atLeast(successes, known.success, next.success),
    scaledScore:
      known.scaledScore === null ? next.scaledScore : Math.max(known.scaledScore, next.scaledScore ?? 0),
    lastAt: known.lastAt && next.lastAt && known.lastAt > next.lastAt ? known.lastAt : next.lastAt,
  };
}

const atLeast = <T>(order: T[], known: T, next: T): T =>
  order.indexOf(next) > order.indexOf(known) ? next : known;

/** Is what the course asks of an activity reached: done, and passed where it must be? */
export const fulfils = (
  { mustPass }: Pick<Activity, 'mustPass'>,
  { completion, success }: Pick<Result, 'completion' | 'success'>,
): boolean => (mustPass ? success === 'passed' : completion === 'completed');

type Asked = Pick<Activity, 'id' | 'title' | 'required' | 'mustPass'>;

/**
 * The rule of a course, with the evidence for each of its conditions: every required activity is done, and passed
 * where it must be. Learner, trainer, certificate and API read this one object.
 */
export function explain(activities: Asked[], results: ReadonlyMap<string, Result>): Explanation {
  const conditions = activities
    .filter((activity) => activity.required)
    .map((activity) => condition(activity, results));
  return { met: conditions.length > 0 && conditions.every((one) => one.met), conditions };
}

/**
 * The same for one enrolment. Who has completed the course has completed it: what was asked for since is no condition
 * of theirs.
 */
export function explainEnrolment(
  state: 'active' | 'completed',
  activities: Asked[],
  results: ReadonlyMap<string, Result>,
): Explanation {
  const explanation = explain(activities, results);
  if (state === 'active') return explanation;
  return { met: true, conditions: explanation.conditions.filter(({ met }) => met) };
}

function condition(activity: Asked, results: ReadonlyMap<string, Result>): Condition {
  const { completion, success, scaledScore, lastAt } = results.get(activity.id) ?? NO_RESULT;
  return {
    kind: activity.mustPass ? 'activity-passed' : 'activity-completed',
    activityId: activity.id,
    title: activity.title,
    met: fulfils(activity, { completion, success }),
    completion,
    success,
    scaledScore,
    lastAt: lastAt?.toISOString() ?? null,
  };
}

/**
 * Where "resume" leads: the unfinished activity worked on last, else the first one not done that is open, else one that
 * is done and still to be passed; null: nothing is left, or nothing is open.
 */
export function nextActivity(
  activities: ActivityResult[],
  toPass: ReadonlySet<string> = new Set(),
): ActivityResult | null {
  const open = activities.filter(
    ({ completion, missing }) => completion !== 'completed' && missing.length === 0,
  );
  const begun = open
    .filter((activity) => activity.lastAt !== null)
    .sort((a, b) => (b.lastAt ?? '').localeCompare(a.lastAt ?? ''));
  const failed = activities.find(({ activityId, success }) => toPass.has(activityId) && success !== 'passed');
  return begun[0] ?? open[0] ?? failed ?? null;
}
