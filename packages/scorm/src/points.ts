import { rounded } from './result.rules.js';

/** A number that a course wrote; null when it wrote none. */
export function points(text: string | undefined): number | null {
  const trimmed = text?.trim() ?? '';
  const value = trimmed === '' ? Number.NaN : Number(trimmed);
  return Number.isFinite(value) ? value : null;
}

/** Where a number lies on the way from min to max: 0..1, 4 decimals; `max` is above `min`. */
export function shareOf(value: number, min: number, max: number): number {
  return rounded(Math.min(1, Math.max(0, (value - min) / (max - min))));
}
