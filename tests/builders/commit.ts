import type { Launch } from '@vigie/contracts';
import type { CommitEnvelope } from '@vigie/scorm';

interface CommitSketch extends Partial<Omit<CommitEnvelope, 'cmi'>> {
  status?: string;
  location?: string;
  raw?: string;
  exit?: string;
  suspendData?: string;
  sessionTime?: string;
}

/** A commit as the shell sends it for this launch. */
export function aCommit(launch: Launch, sketch: CommitSketch = {}): CommitEnvelope {
  const {
    status = 'incomplete',
    location = 'p1',
    raw = '',
    exit = 'suspend',
    suspendData = '',
    sessionTime,
    ...rest
  } = sketch;
  return {
    attempt: launch.attempt,
    epoch: launch.epoch,
    seq: 1,
    item: launch.item,
    kind: 'full',
    final: false,
    sticky: { passed: false, score: null },
    ...rest,
    cmi: {
      core: {
        lesson_status: status,
        lesson_location: location,
        exit,
        session_time: sessionTime ?? '0000:00:10.00',
        score: { raw, min: '', max: '' },
      },
      suspend_data: suspendData,
    },
  };
}
