/** The higher of two scores; null is none. */
export function highest(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other);
}

/** The best score after the course has written one more. A blank clears its own value: it is no result of 0. */
export function highestWith(best: number | null, written: string): number | null {
  const score = written.trim() === '' ? Number.NaN : Number(written);
  return Number.isFinite(score) ? highest(best, score) : best;
}
