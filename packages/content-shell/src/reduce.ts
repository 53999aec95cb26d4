import type { CommitEnvelope } from '@vigie/scorm';
import { essenceOf } from './snapshot.js';

/**
 * The part of a commit that must arrive even when the whole is too large for a page that goes away: status, score,
 * place and time, and where its sequencing stands and its own memory as far as there is room. The server merges it.
 *
 * @param seq - a number of its own, below that of the full one: an acknowledgement must not cover both.
 * @param fits - whether a commit still gets through.
 */
export function reduce(
  full: CommitEnvelope,
  seq: number,
  fits: (envelope: CommitEnvelope) => boolean,
): CommitEnvelope {
  const essence = essenceOf(full.cmi);
  const { sequencing, ...rest } = full;
  const small: CommitEnvelope = { ...rest, seq, kind: 'reduced', cmi: essence };

  const { suspend_data } = full.cmi;
  const withMemory: CommitEnvelope = { ...small, cmi: { suspend_data, ...essence } };
  const candidates = sequencing
    ? [
        { ...withMemory, sequencing },
        { ...withMemory, sequencing: { ...sequencing, data: null } },
        { ...small, sequencing: { ...sequencing, data: null } },
        withMemory,
      ]
    : [withMemory];
  return candidates.find(fits) ?? small;
}
