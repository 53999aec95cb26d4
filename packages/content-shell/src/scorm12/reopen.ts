import type { Cmi12Snapshot, CmiSnapshot } from '@vigie/scorm';
import { recordIn } from '../is-record.js';
import { sessionTimeOf } from '../snapshot.js';
import { formatTimespan, parseTimespan } from '../timespan.js';

const UNFINISHED = ['', 'incomplete', 'not attempted', 'browsed'];

/**
 * The CMI data for one more session of an item in the same opening: the newest that the course left, under what only
 * the LMS may say. The twin of `initialCmi12` in @vigie/scorm, for what the server has not seen yet.
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
  const core = recordIn(initial, 'core');
  const total = parseTimespan(String(core['total_time'] ?? '')) ?? 0;
  return {
    ...initial,
    ...newest,
    core: {
      ...core,
      ...newest.core,
      entry: newest.core ? entryAfter(newest) : '',
      exit: '',
      session_time: '',
      total_time: formatTimespan(total + earlierSeconds),
    },
  };
}

/** The same for a course that opens its next session by itself; `opening` is what its last one began with. */
export function afterFinish(opening: Record<string, unknown>, newest: CmiSnapshot): Record<string, unknown> {
  return reopened(opening, newest, parseTimespan(sessionTimeOf(newest)) ?? 0);
}

function entryAfter({ core, suspend_data }: Cmi12Snapshot): 'ab-initio' | 'resume' | '' {
  if (core.exit === 'suspend') return 'resume';
  if (core.exit || !UNFINISHED.includes(core.lesson_status ?? '')) return '';

  return suspend_data || core.lesson_location ? 'resume' : 'ab-initio';
}
