import type { Condition } from '@vigie/contracts';

/** How a condition stands: met, begun but lacking something, or not begun. */
export function conditionState({ met, completion, lastAt }: Condition): 'met' | 'missing' | 'open' {
  if (met) return 'met';
  return completion === 'not-attempted' && lastAt === null ? 'open' : 'missing';
}
