import type {
  Activity,
  ActivityOverride,
  ActivityResult,
  AttemptPolicy,
  Completion,
  Condition,
  Explanation,
  Success,
} from '@vigie/contracts';

/** What is known of one activity of one learner. */
export interface Result {
  completion: Completion;
  success: Success;
  /** 0..1, the one that counts; null: no score was given, which is not 0. */
  scaledScore: number | null;
  /** The best of each attempt that has one, by its number. */
  scores: Readonly<Record<string, number>>;
  lastAt: Date | null;
  /** Somebody has decided what counts; completion and success are then what was decided. */
  decision?: Decision & { tracked: Pick<Result, 'completion' | 'success'> };
}

/** What somebody who looks after the course has decided of an activity. */
export interface Decision {
  outcome: 'completed' | 'passed';
  /** Whose decision it is, by id. */
  decidedBy: string;
  decidedAt: Date;
  reason: string;
}

/** What is told of one attempt. */
export interface AttemptResult {
  number: number;
  completion: Completion;
  success: Success;
  scaledScore: number | null;
  at: Date;
}

export const NO_RESULT: Result = {
  completion: 'not-attempted',
  success: 'unknown',
  scaledScore: null,
  scores: {},
  lastAt: null,
};

const completions: Completion[] = ['not-attempted', 'incomplete', 'completed'];
const successes: Success[] = ['unknown', 'failed', 'passed'];

/**
 * Joins what an attempt has reached to what was known: done and passed stay so, whatever a later, weaker try says. Which
 * attempt's score counts is the activity's to say. In whatever order the attempts are told, the end is the same.
 */
export function joined(
  known: Result,
  next: AttemptResult,
  counts: AttemptPolicy['counts'],
): Result & { lastAt: Date } {
  const scores = withScore(known.scores, next);
  return {
    completion: atLeast(completions, known.completion, next.completion),
    success: atLeast(successes, known.success, next.success),
    scaledScore: countedScore(scores, counts),
    scores,
    lastAt: known.lastAt && known.lastAt > next.at ? known.lastAt : next.at,
  };
}

function withScore(
  scores: Result['scores'],
  { number, scaledScore }: Pick<AttemptResult, 'number' | 'scaledScore'>,
): Result['scores'] {
  if (scaledScore === null) return scores;
  return { ...scores, [number]: Math.max(scores[number] ?? 0, scaledScore) };
}

/** The score that counts, of all attempts that have one; null: none has. */
export function countedScore(scores: Result['scores'], counts: AttemptPolicy['counts']): number | null {
  const inOrder = Object.entries(scores)
    .sort(([one], [other]) => Number(one) - Number(other))
    .map(([, score]) => score);
  const [first] = inOrder;
  if (first === undefined) return null;

  switch (counts) {
    case 'best':
      return Math.max(...inOrder);
    case 'first':
      return first;
    case 'last':
      return inOrder.at(-1) ?? first;
    case 'average':
      return Math.round((inOrder.reduce((sum, score) => sum + score, 0) / inOrder.length) * 10_000) / 10_000;
    default:
      throw new RangeError(`unknown policy: ${String(counts satisfies never)}`);
  }
}

const atLeast = <T>(order: T[], known: T, next: T): T =>
  order.indexOf(next) > order.indexOf(known) ? next : known;

/** What counts once somebody has decided: at least that, and what was tracked where it is more. Scores stay. */
export function decided(tracked: Result, decision: Decision): Result {
  const { completion, success } = tracked;
  const isPassed = decision.outcome === 'passed';
  return {
    ...tracked,
    completion: 'completed',
    success: isPassed ? 'passed' : success,
    decision: { ...decision, tracked: { completion, success } },
  };
}

/** A decision as it is told to those who ask why. @param names - of people, by id. */
export function overrideOf(
  { decision }: Pick<Result, 'decision'>,
  names: ReadonlyMap<string, string>,
): ActivityOverride | null {
  if (!decision) return null;
  const { outcome, decidedBy, decidedAt, reason, tracked } = decision;
  return { outcome, by: names.get(decidedBy) ?? '', at: decidedAt.toISOString(), reason, tracked };
}

/** Is what the course asks of an activity reached: done, and passed where it must be? */
export const fulfils = (
  { mustPass }: Pick<Activity, 'mustPass'>,
  { completion, success }: Pick<Result, 'completion' | 'success'>,
): boolean => (mustPass ? success === 'passed' : completion === 'completed');

type Asked = Pick<Activity, 'id' | 'title' | 'required' | 'mustPass'>;

/**
 * The rule of a course, with the evidence for each of its conditions: every required activity is done, and passed
 * where it must be, or counts so by somebody's decision. Learner, trainer, certificate and API read this one object.
 *
 * @param names - of those who have decided, by id.
 */
export function explain(
  activities: Asked[],
  results: ReadonlyMap<string, Result>,
  names: ReadonlyMap<string, string> = new Map(),
): Explanation {
  const conditions = activities
    .filter((activity) => activity.required)
    .map((activity) => condition(activity, results, names));
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
  names: ReadonlyMap<string, string> = new Map(),
): Explanation {
  const explanation = explain(activities, results, names);
  if (state === 'active') return explanation;
  return { met: true, conditions: explanation.conditions.filter(({ met }) => met) };
}

function condition(
  activity: Asked,
  results: ReadonlyMap<string, Result>,
  names: ReadonlyMap<string, string>,
): Condition {
  const result = results.get(activity.id) ?? NO_RESULT;
  const { completion, success, scaledScore, lastAt } = result;
  return {
    kind: activity.mustPass ? 'activity-passed' : 'activity-completed',
    activityId: activity.id,
    title: activity.title,
    met: fulfils(activity, { completion, success }),
    completion,
    success,
    scaledScore,
    lastAt: lastAt?.toISOString() ?? null,
    override: overrideOf(result, names),
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
