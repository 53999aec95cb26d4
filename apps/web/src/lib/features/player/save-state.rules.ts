import type { KeptWhy } from './outbox.rules.ts';

/** What is known of the saving of one course. Instants in milliseconds. */
export type Saving = {
  /** Since when the oldest unsent commit waits; null: all is sent. */
  waitingSince: number | null;
  /** Why the last try did not get through; null: it did, or none was made. */
  trouble: KeptWhy | null;
  /** Commits that the server will never take. */
  refused: number;
  lastSavedAt: number | null;
};

/** What the bar says, always one of these. */
export type SaveState =
  | { state: 'saved'; at: number | null }
  | { state: 'saving' }
  | { state: 'waiting'; since: number }
  | { state: 'failed'; since: number | null; retry: boolean };

/** A save that takes no longer is not announced: the bar would never stand still. */
const SHOWN_AFTER_MS = 800;

/** "Saved" is only said of what the server has acknowledged. */
export function saveState(saving: Saving, now: number): SaveState {
  const { waitingSince, trouble, refused, lastSavedAt } = saving;
  if (waitingSince === null)
    return refused > 0 ? { state: 'failed', since: null, retry: false } : { state: 'saved', at: lastSavedAt };
  if (trouble === 'offline') return { state: 'waiting', since: waitingSince };
  if (trouble !== null) return { state: 'failed', since: waitingSince, retry: true };
  // The time beside "saved" says up to when that is true.
  if (now - waitingSince < SHOWN_AFTER_MS && refused === 0) return { state: 'saved', at: lastSavedAt };
  return { state: 'saving' };
}
