import type { Cmi2004Snapshot, CmiSnapshot } from '@vigie/scorm';
import { sessionTimeOf } from '../snapshot.js';
import { formatTimespan2004, parseTimespan } from '../timespan.js';

/**
 * The CMI data for one more session of an item in the same opening: the newest that the course left, under what only
 * the LMS may say. The twin of `initialCmi2004` in @vigie/scorm, for what the server has not seen yet.
 *
 * @param initial - the data that the server launched the item with.
 * @param newest - what the course left at the end of the session before.
 * @param earlierSeconds - time of the item's sessions in this opening.
 */
export function reopened(
  initial: Record<string, unknown>,
  newest: CmiSnapshot,
  earlierSeconds: number,
): Record<string, unknown> {
  const total = parseTimespan(String(initial['total_time'] ?? '')) ?? 0;
  return {
    ...initial,
    ...newest,
    entry: newest.core ? '' : entryAfter(newest),
    exit: '',
    session_time: '',
    total_time: formatTimespan2004(total + earlierSeconds),
  };
}

/** The same for a course that opens its next session by itself; `opening` is what its last one began with. */
export function afterFinish(opening: Record<string, unknown>, newest: CmiSnapshot): Record<string, unknown> {
  return reopened(opening, newest, parseTimespan(sessionTimeOf(newest)) ?? 0);
}

function entryAfter(left: Cmi2004Snapshot): 'ab-initio' | 'resume' | '' {
  if (left.exit === 'suspend') return 'resume';
  if (left.exit || left.completion_status === 'completed') return '';

  return left.suspend_data || left.location ? 'resume' : 'ab-initio';
}
