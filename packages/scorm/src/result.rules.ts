import type { Cmi12Snapshot } from './cmi.js';
import type { ManifestItem } from './manifest.types.js';

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

/**
 * What a SCORM 1.2 item has reached, decided by the LMS and not by the course's browser.
 *
 * An item that finished (`final`, and not suspended) is judged by the manifest's mastery score, whatever status it
 * set, and one that never set a status is complete. While it runs, and when it was suspended, its own word counts.
 *
 * @param ending.final - LMSFinish was called. An item that was cut off has not finished: hand in false, or a
 *   snapshot whose `exit` is `suspend`, or half a quiz would count as failed.
 * @see SCORM 1.2 RTE 3.4.4, cmi.core.lesson_status, cmi.student_data.mastery_score
 */
export function itemResult12(
  cmi: Cmi12Snapshot,
  item: Pick<ManifestItem, 'masteryScore'>,
  ending: { final: boolean },
): Result {
  const { core } = cmi;
  const raw = points(core.score?.raw);
  const scaledScore = raw === null ? null : scaled(raw, core.score?.min, core.score?.max);
  const isFinished = ending.final && core.exit !== 'suspend';

  if (isFinished && raw !== null && item.masteryScore !== null && core.credit !== 'no-credit') {
    return { completion: 'completed', success: raw >= item.masteryScore ? 'passed' : 'failed', scaledScore };
  }
  return { ...ownWord(core.lesson_status ?? '', isFinished, ending.final), scaledScore };
}

/** The status that the item itself has set. */
function ownWord(
  status: string,
  isFinished: boolean,
  final: boolean,
): Pick<Result, 'completion' | 'success'> {
  switch (status.trim().toLowerCase()) {
    case 'passed':
      return { completion: 'completed', success: 'passed' };
    case 'failed':
      return { completion: 'completed', success: 'failed' };
    case 'completed':
      return { completion: 'completed', success: 'unknown' };
    case 'incomplete':
    case 'browsed': // Looked at without credit: not done.
      return { completion: 'incomplete', success: 'unknown' };
    default:
      return { completion: withoutStatus(isFinished, final), success: 'unknown' };
  }
}

// RTE: a SCO that calls LMSFinish without ever setting lesson_status is completed by the LMS.
function withoutStatus(isFinished: boolean, final: boolean): Completion {
  if (isFinished) return 'completed';
  return final ? 'incomplete' : 'not-attempted';
}

/** Points on the way from min to max. Blank or senseless limits are 0 and 100, the range that 1.2 prescribes. */
function scaled(raw: number, minText: string | undefined, maxText: string | undefined): number {
  const givenMin = points(minText) ?? 0;
  const givenMax = points(maxText) ?? 100;
  const [min, max] = givenMax > givenMin ? [givenMin, givenMax] : [0, 100];
  const share = Math.min(1, Math.max(0, (raw - min) / (max - min)));
  return rounded(share);
}

function points(text: string | undefined): number | null {
  const trimmed = text?.trim() ?? '';
  const value = trimmed === '' ? Number.NaN : Number(trimmed);
  return Number.isFinite(value) ? value : null;
}

/**
 * One result for an activity of several items (hand in those that can be launched).
 *
 * `all-completed`: complete when every item is. Success and score are only given then, since a passing mean of the
 * first half would otherwise stand for good: failed when an item failed, passed when one passed and none failed,
 * and the score is the mean of the items that have one.
 */
export function rollUp(items: readonly Result[], rule: 'all-completed'): Result {
  switch (rule) {
    case 'all-completed':
      return allCompleted(items);
    default:
      throw new RangeError(`unknown roll-up: ${String(rule satisfies never)}`);
  }
}

function allCompleted(items: readonly Result[]): Result {
  const isBegun = items.some((item) => item.completion !== 'not-attempted');
  if (!isBegun) return { completion: 'not-attempted', success: 'unknown', scaledScore: null };
  if (items.some((item) => item.completion !== 'completed')) {
    return { completion: 'incomplete', success: 'unknown', scaledScore: null };
  }

  const scores = items.flatMap((item) => (item.scaledScore === null ? [] : [item.scaledScore]));
  return { completion: 'completed', success: successOf(items), scaledScore: mean(scores) };
}

function successOf(items: readonly Result[]): Success {
  if (items.some((item) => item.success === 'failed')) return 'failed';
  return items.some((item) => item.success === 'passed') ? 'passed' : 'unknown';
}

function mean(scores: readonly number[]): number | null {
  return scores.length === 0 ? null : rounded(scores.reduce((sum, score) => sum + score, 0) / scores.length);
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

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
