/** A note on its way to the account, and whose it is: another user of the same device never sends it. */
export interface WaitingNote {
  key: string;
  userId: string;
  activityId: string;
  block: string;
  text: string;
  /** Revision of what was known when it was written; null: there was none. */
  seen: number | null;
}

export const keyOf = (userId: string, activityId: string, block: string): string =>
  `${userId} ${activityId} ${block}`;

/**
 * Two texts of one note, written without knowing of each other: nothing of either is lost. Who deletes takes back what
 * they saw; what was written elsewhere meanwhile stays.
 */
export function joined(theirs: string, mine: string): string {
  if (mine.includes(theirs)) return mine;
  if (theirs.includes(mine)) return theirs;
  return `${theirs}\n\n${mine}`;
}
