import type { AttemptPolicy, PlayerView } from '@vigie/contracts';
import type { NextOpening, Tried } from './attempt-policy.rules.js';
import type { AttemptEntity, AttemptGrantEntity } from './attempt.entity.js';

/** Attempts as the policy sees them. */
export const triedOf = (attempts: AttemptEntity[], grants: AttemptGrantEntity[]): Tried[] =>
  attempts.map(({ id, number, success, closedAt }) => ({
    number,
    success,
    closedAt,
    isGranted: grants.some(({ usedBy }) => usedBy === id),
  }));

/** What a learner is told of the attempts: which one this is, how many there are, and why none may begin. */
export function attemptsView(
  tried: Tried[],
  opening: NextOpening,
  { maxAttempts, renew }: AttemptPolicy,
): PlayerView['attempts'] {
  const limit = renew === 'never' ? 1 : maxAttempts;
  const granted = tried.filter(({ isGranted }) => isGranted).length;
  return {
    number: opening.does === 'begin' ? opening.number : (tried.at(-1)?.number ?? 1),
    allowed: limit === null ? null : limit + granted + Number(opening.does === 'begin' && opening.isGranted),
    review: opening.does === 'review' ? opening.because : null,
  };
}
