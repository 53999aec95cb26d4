export type Completion = 'not-attempted' | 'incomplete' | 'completed';
export type Success = 'unknown' | 'passed' | 'failed';

/** How far a learner has come in one item, or in a whole activity. No score is null, never 0. */
export interface Result {
  completion: Completion;
  success: Success;
  /** 0..1, 4 decimals. */
  scaledScore: number | null;
}

const COMPLETIONS: readonly Completion[] = ['not-attempted', 'incomplete', 'completed'];
const SUCCESSES: readonly Success[] = ['unknown', 'failed', 'passed'];

/** How the scores of several items become one: their mean, the best of them, or their sum (at most 1). */
export type ScoreRollUp = 'average' | 'highest' | 'sum';

/**
 * One result for an activity of several items (hand in those that can be launched): complete when every item is.
 * Success and score are only given then, since a passing mean of the first half would otherwise stand for good: failed
 * when an item failed, passed when one passed and none failed, and a score when an item has one.
 *
 * Items only get better, and so does completion, whatever the order in which they arrive. Success and score need not:
 * an item that fails, or gets its first and lower score, after the whole was complete would take back what the learner
 * was told. Improved onto what was known, they are never worse than this, and better only in that one case.
 */
export function rollUp(items: readonly Result[], score: ScoreRollUp): Result {
  const isBegun = items.some((item) => item.completion !== 'not-attempted');
  if (!isBegun) return { completion: 'not-attempted', success: 'unknown', scaledScore: null };
  if (items.some((item) => item.completion !== 'completed')) {
    return { completion: 'incomplete', success: 'unknown', scaledScore: null };
  }

  const scores = items.flatMap((item) => (item.scaledScore === null ? [] : [item.scaledScore]));
  return { completion: 'completed', success: successOf(items), scaledScore: jointScore(scores, score) };
}

function jointScore(scores: readonly number[], rule: ScoreRollUp): number | null {
  if (scores.length === 0) return null;

  const sum = scores.reduce((total, score) => total + score, 0);
  switch (rule) {
    case 'average':
      return rounded(sum / scores.length);
    case 'highest':
      return Math.max(...scores);
    case 'sum':
      return rounded(Math.min(1, sum));
    default:
      throw new RangeError(`unknown roll-up: ${String(rule satisfies never)}`);
  }
}

function successOf(items: readonly Result[]): Success {
  if (items.some((item) => item.success === 'failed')) return 'failed';
  return items.some((item) => item.success === 'passed') ? 'passed' : 'unknown';
}

/** Takes what is better of two results, part by part: nothing that a learner has reached is ever lost again. */
export function improve(previous: Result, next: Result): Result {
  return {
    completion: higher(COMPLETIONS, previous.completion, next.completion),
    success: higher(SUCCESSES, previous.success, next.success),
    scaledScore: bestScore(previous.scaledScore, next.scaledScore),
  };
}

function higher<T>(order: readonly T[], one: T, other: T): T {
  return order.indexOf(one) >= order.indexOf(other) ? one : other;
}

function bestScore(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.max(one, other);
}

/** To 4 decimals. */
export function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
