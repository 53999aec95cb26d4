import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits, or ends early when the signal says so (without throwing: whoever waits looks at the signal next).
 *
 * @param ms - how long, milliseconds.
 */
export async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}
