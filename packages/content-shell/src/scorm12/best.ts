import { highestWith } from '../highest.js';
import type { Sticky } from '../runtime.js';

/** The best result after the course has set one more value. */
export function bestAfter(best: Sticky, element: string, value: string): Sticky {
  if (element === 'cmi.core.lesson_status' && value === 'passed') return { ...best, passed: true };
  if (element === 'cmi.core.score.raw') return { ...best, score: highestWith(best.score, value) };

  return best;
}
