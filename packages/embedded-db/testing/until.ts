import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits until something holds, and gives what it found.
 *
 * @param what - says what was waited for, when it does not come.
 * @param probe - looks; undefined or false means "not yet". One that throws means "not yet" as well.
 * @param withinMs - the deadline.
 */
export async function until<T>(
  what: string,
  probe: () => T | undefined | false | Promise<T | undefined | false>,
  withinMs = 10_000,
): Promise<T> {
  const deadline = Date.now() + withinMs;
  let last: unknown;
  while (Date.now() < deadline) {
    try {
      const found = await probe();
      if (found !== undefined && found !== false) return found;
    } catch (error) {
      last = error;
    }
    await sleep(20);
  }
  throw new Error(`waited ${withinMs} ms in vain: ${what}`, { cause: last });
}
