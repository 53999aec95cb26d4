import type { ManifestItem } from './manifest.types.js';

/** What an item is opened with: what its manifest says, who opens it, and what the learner left. */
export interface Opening<Item, Snapshot> {
  item: Item;
  /** Pseudonym, and the display name only if the course allows it (else ''). */
  learner: { id: string; name: string };
  /** Last snapshot of this attempt and item, null on its first opening. */
  resume: Snapshot | null;
  /** BCP 47 tag of the language that the course should speak. */
  locale: string;
  mode: 'normal' | 'browse' | 'review';
  /** Sum of the earlier sessions, in seconds. */
  totalSeconds?: number;
}

const TIME_LIMIT_ACTIONS = ['exit,message', 'exit,no message', 'continue,message', 'continue,no message'];

/** What to do when time is up, in the vocabulary of both standards; null when the manifest says nothing it knows. */
export function timeLimitAction(item: Pick<ManifestItem, 'timeLimitAction'>): string | null {
  const action = (item.timeLimitAction ?? '')
    .trim()
    .toLowerCase()
    .replace(/\s*,\s*/, ',');
  return TIME_LIMIT_ACTIONS.includes(action) ? action : null;
}
