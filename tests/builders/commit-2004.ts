import type { Launch } from '@vigie/contracts';
import type { Cmi2004Snapshot, CommitEnvelope } from '@vigie/scorm';

/** A commit of a SCORM 2004 course as the shell sends it for this launch: in the middle of it, or as sketched. */
export function aCommit2004(
  launch: Launch,
  cmi: Partial<Cmi2004Snapshot> = {},
  more: Partial<Omit<CommitEnvelope, 'cmi'>> = {},
): CommitEnvelope {
  return {
    attempt: launch.attempt,
    epoch: launch.epoch,
    seq: 1,
    item: launch.item,
    kind: 'full',
    final: false,
    sticky: { passed: false, score: null },
    ...more,
    cmi: {
      completion_status: 'incomplete',
      success_status: 'unknown',
      score: { scaled: '', raw: '', min: '', max: '' },
      location: 'p1',
      exit: 'suspend',
      session_time: 'PT10S',
      ...cmi,
    },
  };
}
