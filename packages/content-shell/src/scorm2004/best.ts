import { highestWith } from '../highest.js';
import type { Sticky } from '../runtime.js';

/** The best result after the course has set one more value; the score is the scaled one, which the server judges by. */
export function bestAfter(best: Sticky, element: string, value: string): Sticky {
  if (element === 'cmi.success_status' && value === 'passed') return { ...best, passed: true };
  if (element === 'cmi.score.scaled') return { ...best, score: highestWith(best.score, value) };

  return best;
}
