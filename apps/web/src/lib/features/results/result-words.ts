import type { CertificateStanding, Completion, PersonProgress, Success } from '@vigie/contracts';
import { formatPercent, type Locale } from '@vigie/i18n';
import { m } from '@vigie/i18n/messages';

export const progressLooks = {
  'not-started': { tone: 'plain', word: m.results_not_started },
  'in-progress': { tone: 'progress', word: m.results_in_progress },
  done: { tone: 'good', word: m.results_done },
  passed: { tone: 'good', word: m.results_passed },
} as const satisfies Record<PersonProgress, object>;

export const certificateLooks = {
  none: { tone: 'plain', icon: 'minus', word: m.results_no_certificate },
  held: { tone: 'wait', icon: 'pause', word: m.results_held },
  issued: { tone: 'good', icon: 'award', word: m.results_certified },
  withdrawn: { tone: 'bad', icon: 'xo', word: m.results_withdrawn },
} as const satisfies Record<CertificateStanding, object>;

export const completionLooks = {
  'not-attempted': { tone: 'plain', word: m.results_not_started },
  incomplete: { tone: 'progress', word: m.results_in_progress },
  completed: { tone: 'good', word: m.results_done },
} as const satisfies Record<Completion, object>;

export const successLooks = {
  unknown: { tone: 'plain', icon: 'minus', word: m.results_unknown },
  failed: { tone: 'bad', icon: 'xo', word: m.results_failed },
  passed: { tone: 'good', icon: 'ok', word: m.results_passed },
} as const satisfies Record<Success, object>;

/** No score is not 0. */
export const scoreWords = (scaledScore: number | null, locale: Locale): string =>
  scaledScore === null ? m.results_no_score() : formatPercent(scaledScore, locale);
