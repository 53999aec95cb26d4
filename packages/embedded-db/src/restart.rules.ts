/** What to do about a database that has died, or has failed to start again. */
export type NextStep = { state: 'retry'; delayMs: number } | { state: 'give up' };

const WINDOW_MS = 60_000;
/** Wait before each try within the window. The last ones give a full disk or an orphaned query time to clear. */
const DELAYS_MS = [50, 500, 2000, 8000];

/** How many deaths or failed starts within a minute are too many. */
export const TOO_MANY = DELAYS_MS.length + 1;

/**
 * Decides between another try, later each time, and giving up at the fifth failure within a minute.
 *
 * @param failedAt - times of all failures, milliseconds, the newest included.
 * @param now - milliseconds.
 */
export function nextStep(failedAt: readonly number[], now: number): NextStep {
  const recent = failedAt.filter((at) => now - at < WINDOW_MS).length;
  const delayMs = DELAYS_MS[Math.max(recent, 1) - 1];
  return delayMs === undefined ? { state: 'give up' } : { state: 'retry', delayMs };
}
