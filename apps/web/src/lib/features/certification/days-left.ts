const dayMs = 24 * 3600 * 1000;

/** Whole days until a certificate expires; 0 on the last day and after. */
export function daysLeft(expiresAt: string, now: Date): number {
  return Math.max(0, Math.floor((Date.parse(expiresAt) - now.getTime()) / dayMs));
}
