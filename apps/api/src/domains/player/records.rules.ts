import type { CommitOutcome } from '@vigie/contracts';
import type { Result } from '@vigie/scorm';
import { isNewer } from './commit.rules.js';

const successes = ['unknown', 'failed', 'passed'];
const completions = ['not-attempted', 'incomplete', 'completed'];

/** Which of the attempts at one activity its result rests on: the best, the first of equals; null: none says anything. */
export function countingAttempt<A extends Result & { number: number }>(attempts: readonly A[]): A | null {
  const said = attempts.filter(({ completion }) => completion !== 'not-attempted');
  const [best] = [...said].sort(
    (a, b) =>
      successes.indexOf(b.success) - successes.indexOf(a.success) ||
      (b.scaledScore ?? -1) - (a.scaledScore ?? -1) ||
      completions.indexOf(b.completion) - completions.indexOf(a.completion) ||
      a.number - b.number,
  );
  return best ?? null;
}

type Taken = { epoch: number; seq: number; item: string; kind: 'full' | 'reduced' };

/**
 * What became of commits that were taken, in the order in which they came: one that came after a newer one of its item
 * was counted and did not become the place to go on from.
 */
export function outcomesOf(taken: readonly Taken[]): CommitOutcome[] {
  const newest = new Map<string, Taken>();
  return taken.map((one) => {
    const slot = `${one.kind} ${one.item}`;
    if (!isNewer(one, newest.get(slot) ?? null)) return 'late';
    newest.set(slot, one);
    return 'new';
  });
}
