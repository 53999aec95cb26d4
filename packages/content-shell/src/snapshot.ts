import type { CmiSnapshot } from '@vigie/scorm';
import { isRecord, recordIn } from './is-record.js';
import { formatTimespan, formatTimespan2004 } from './timespan.js';

/**
 * What the shell needs to know of a snapshot, in either standard: `core`, which only SCORM 1.2 has, tells them apart.
 * Nothing else of the shell outside `scorm12/` and `scorm2004/` asks for the standard.
 */

/** The time of the session as the course says it, '' when it says none. */
export function sessionTimeOf(cmi: CmiSnapshot): string {
  return (cmi.core ? cmi.core.session_time : cmi.session_time) ?? '';
}

export function isSuspended(cmi: CmiSnapshot): boolean {
  return (cmi.core ? cmi.core.exit : cmi.exit) === 'suspend';
}

/** With the time that was really spent, and without whose it is: the storage of a shared phone need not know. */
export function nameless(cmi: CmiSnapshot, seconds: number): CmiSnapshot {
  if (!cmi.core) {
    const { learner_id: _id, learner_name: _name, ...kept } = cmi;
    return { ...kept, session_time: formatTimespan2004(seconds) };
  }
  const { core, ...rest } = cmi;
  const { student_id: _id, student_name: _name, ...kept } = core;
  return { ...rest, core: { ...kept, session_time: formatTimespan(seconds) } };
}

/** Status, score, place and time. */
export function essenceOf(cmi: CmiSnapshot): CmiSnapshot {
  if (!cmi.core) {
    const { completion_status, success_status, progress_measure, score } = cmi;
    const { location, session_time, exit, credit } = cmi;
    return {
      completion_status,
      success_status,
      progress_measure,
      score,
      location,
      session_time,
      exit,
      credit,
    };
  }
  const { lesson_status, score, lesson_location, session_time, exit, credit } = cmi.core;
  return { core: { lesson_status, score, lesson_location, session_time, exit, credit } };
}

/** The language that the course was asked to speak, '' when none. */
export function languageOf(initial: Record<string, unknown>): string {
  const preference = {
    ...recordIn(initial, 'student_preference'),
    ...recordIn(initial, 'learner_preference'),
  };
  return String(preference['language'] ?? '');
}

/** Has it the mark of one of the two standards? */
export function isSnapshot(value: unknown): boolean {
  return isRecord(value) && (isRecord(value['core']) || typeof value['completion_status'] === 'string');
}
