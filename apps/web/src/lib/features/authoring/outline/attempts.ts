import type { AttemptPolicy } from '@vigie/contracts';
import { m } from '@vigie/i18n/messages';

/** What holds where a trainer says nothing: as many attempts as one likes, the best counts. */
export const FREE_ATTEMPTS: AttemptPolicy = {
  renew: 'after-end',
  maxAttempts: null,
  counts: 'best',
  score: 'average',
};

export const renewWords: Record<AttemptPolicy['renew'], () => string> = {
  'after-end': m.authoring_attempts_after_end,
  'until-passed': m.authoring_attempts_until_passed,
  never: m.authoring_attempts_never,
};

export const countsWords: Record<AttemptPolicy['counts'], () => string> = {
  best: m.authoring_attempts_best,
  first: m.authoring_attempts_first,
  last: m.authoring_attempts_last,
  average: m.authoring_attempts_average,
};

export const scoreWords: Record<AttemptPolicy['score'], () => string> = {
  average: m.authoring_score_average,
  highest: m.authoring_score_highest,
  sum: m.authoring_score_sum,
};
