import type { Sticky } from '../runtime.js';

/** Nothing reported yet. */
export const NOTHING: Sticky = { passed: false, score: null };

/** The best result after the course has set one more value. */
export function bestAfter(best: Sticky, element: string, value: string): Sticky {
  if (element === 'cmi.core.lesson_status' && value === 'passed') return { ...best, passed: true };
  if (element === 'cmi.core.score.raw') return { ...best, score: higher(best.score, value) };

  return best;
}

// A blank score clears the course's own value: it is no result of 0.
function higher(best: number | null, value: string): number | null {
  const score = value.trim() === '' ? Number.NaN : Number(value);
  if (!Number.isFinite(score)) return best;

  return best === null ? score : Math.max(best, score);
}
