import type { CommitEnvelope } from '@vigie/scorm';
import { isCount, isRecord } from './is-record.js';
import { isSnapshot } from './snapshot.js';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * Reads a journaled commit. The course can write to this storage as well, and one entry that the page refuses would
 * make it refuse the whole journal: what is not the shape of a commit is null.
 */
export function readStoredEnvelope(text: string): CommitEnvelope | null {
  try {
    const value: unknown = JSON.parse(text);
    return isEnvelope(value) ? pick(value) : null;
  } catch {
    return null;
  }
}

function isEnvelope(value: unknown): value is CommitEnvelope {
  return isRecord(value) && isAddressed(value) && isReport(value) && isSticky(value['sticky']);
}

function isAddressed({ attempt, epoch, seq, item }: Record<string, unknown>): boolean {
  const isItem = typeof item === 'string' && item.length > 0 && item.length <= 255;
  return typeof attempt === 'string' && UUID.test(attempt) && isCount(epoch, 1) && isCount(seq, 1) && isItem;
}

function isReport({ kind, cmi, final }: Record<string, unknown>): boolean {
  const isKind = kind === 'full' || kind === 'reduced';
  return isKind && typeof final === 'boolean' && isSnapshot(cmi);
}

function isSticky(value: unknown): boolean {
  if (!isRecord(value) || typeof value['passed'] !== 'boolean') return false;

  const score = value['score'];
  return score === null || (typeof score === 'number' && score >= -100 && score <= 100);
}

// The page takes commits with these fields and no other.
function pick(envelope: CommitEnvelope): CommitEnvelope {
  const { attempt, epoch, seq, item, kind, cmi, final, sticky, sequencing } = envelope;
  return {
    attempt,
    epoch,
    seq,
    item,
    kind,
    cmi,
    final,
    sticky: { passed: sticky.passed, score: sticky.score },
    ...(isRecord(sequencing) ? { sequencing } : {}),
  };
}
