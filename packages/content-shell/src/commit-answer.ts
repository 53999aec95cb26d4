import type { CommitAnswer } from '@vigie/scorm';
import { isCount, isRecord } from './is-record.js';

/** Reads what the server says to a commit; null when it is something else, such as the page of a captive portal. */
export function readCommitAnswer(text: string): CommitAnswer | null {
  try {
    const value: unknown = JSON.parse(text);
    return isAnswer(value) ? value : null;
  } catch {
    return null;
  }
}

function isAnswer(value: unknown): value is CommitAnswer {
  if (!isRecord(value)) return false;

  const { acked, lease, reseq } = value;
  return (
    isCount(acked, 0) && (lease === 'held' || lease === 'lost') && (reseq === undefined || isCount(reseq, 1))
  );
}
