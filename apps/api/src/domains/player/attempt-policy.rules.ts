import type { AttemptPolicy, Success } from '@vigie/contracts';

/** What the policy needs to know of one attempt. */
export interface Tried {
  number: number;
  success: Success;
  /** Ended in the ordinary way after completion. */
  closedAt: Date | null;
  /** Allowed by a trainer, beyond what the policy gives. */
  isGranted: boolean;
}

/** What opening an activity does now. */
export type NextOpening =
  /** Goes on with the running attempt. */
  | { does: 'resume' }
  | { does: 'begin'; number: number; isGranted: boolean }
  /** Shows the attempt that is over and records nothing. */
  | { does: 'review'; because: 'passed' | 'one-attempt' | 'used-up' };

/**
 * Does an opening resume, begin anew, or only look? A running attempt is always resumed: whoever is in the middle of
 * one never loses it to a rule.
 *
 * @param attempts - in the order of their numbers.
 * @param hasGrant - a trainer has allowed one more, and it has not been used yet.
 */
export function nextOpening(
  attempts: readonly Tried[],
  policy: AttemptPolicy,
  hasGrant: boolean,
): NextOpening {
  const latest = attempts.at(-1);
  if (latest && !latest.closedAt) return { does: 'resume' };

  const number = (latest?.number ?? 0) + 1;
  const barrier = latest ? barrierTo(attempts, policy) : null;
  if (barrier === null) return { does: 'begin', number, isGranted: false };

  return hasGrant ? { does: 'begin', number, isGranted: true } : { does: 'review', because: barrier };
}

/** What keeps a learner from one more attempt; null: nothing does. */
function barrierTo(
  attempts: readonly Tried[],
  { renew, maxAttempts }: AttemptPolicy,
): 'passed' | 'one-attempt' | 'used-up' | null {
  if (renew === 'never') return 'one-attempt';
  if (renew === 'until-passed' && attempts.some(({ success }) => success === 'passed')) return 'passed';

  const used = attempts.filter(({ isGranted }) => !isGranted).length;
  return maxAttempts !== null && used >= maxAttempts ? 'used-up' : null;
}
