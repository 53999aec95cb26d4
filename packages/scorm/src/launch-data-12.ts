import type { Cmi12Snapshot } from './cmi.js';
import type { ManifestItem } from './manifest.types.js';
import { formatTimespan12, parseTimespan } from './time.js';

export interface InitialCmi12 {
  item: Pick<ManifestItem, 'masteryScore' | 'maxTimeAllowed' | 'timeLimitAction' | 'dataFromLms'>;
  /** Pseudonym, and the display name only if the course allows it (else ''). */
  learner: { id: string; name: string };
  /** Last snapshot of this attempt and item, null on its first opening. */
  resume: Cmi12Snapshot | null;
  /** BCP 47 tag of the language that the course should speak. */
  locale: string;
  mode: 'normal' | 'browse' | 'review';
  /** Sum of the earlier sessions, in seconds. */
  totalSeconds?: number;
}

const TIME_LIMIT_ACTIONS = ['exit,message', 'exit,no message', 'continue,message', 'continue,no message'];

/**
 * The run-time data that an item finds when it opens: what the learner left, and what only the LMS may say.
 * `exit` and `session_time` belong to one session and start anew.
 *
 * @see SCORM 1.2 RTE 3.4.4; ADL content packaging 1.2, adlcp elements
 */
export function initialCmi12(opening: InitialCmi12): Cmi12Snapshot {
  const { item, learner, resume, locale, mode } = opening;
  return {
    suspend_data: resume?.suspend_data ?? '',
    launch_data: item.dataFromLms ?? '',
    comments: resume?.comments ?? '',
    comments_from_lms: resume?.comments_from_lms ?? '',
    core: {
      student_id: learner.id,
      student_name: learner.name,
      lesson_location: resume?.core.lesson_location ?? '',
      credit: mode === 'normal' ? 'credit' : 'no-credit',
      lesson_status: resume?.core.lesson_status || 'not attempted',
      entry: entryAfter(resume),
      lesson_mode: mode,
      exit: '',
      session_time: formatTimespan12(0),
      total_time: formatTimespan12(opening.totalSeconds ?? 0),
      score: { raw: '', min: '', max: '', ...resume?.core.score },
    },
    student_data: studentData(item),
    student_preference: { ...resume?.student_preference, language: locale },
    objectives: resume?.objectives ?? {},
    interactions: resume?.interactions ?? {},
  };
}

/**
 * `resume` after a suspended session, and also after one that was cut off (no exit reason, not finished): the
 * learner whose browser died must find the work again. Only when that had left something: a course that is told to
 * resume and finds nothing may stay blank for ever. `''` after any other end.
 */
function entryAfter(resume: Cmi12Snapshot | null): 'ab-initio' | 'resume' | '' {
  if (!resume) return 'ab-initio';
  if (resume.core.exit === 'suspend') return 'resume';

  const cutOff = !resume.core.exit && isUnfinished(resume.core.lesson_status);
  if (!cutOff) return '';
  return resume.suspend_data || resume.core.lesson_location ? 'resume' : 'ab-initio';
}

function isUnfinished(status: string | undefined): boolean {
  return !status || status === 'incomplete' || status === 'not attempted' || status === 'browsed';
}

// A word outside the vocabulary, or a time that nobody can read: say nothing rather than that.
function studentData(item: InitialCmi12['item']): NonNullable<Cmi12Snapshot['student_data']> {
  const maxSeconds = item.maxTimeAllowed === null ? null : parseTimespan(item.maxTimeAllowed);
  const action = (item.timeLimitAction ?? '')
    .trim()
    .toLowerCase()
    .replace(/\s*,\s*/, ',');
  return {
    ...(item.masteryScore === null ? {} : { mastery_score: String(item.masteryScore) }),
    ...(maxSeconds === null ? {} : { max_time_allowed: formatTimespan12(maxSeconds) }),
    ...(TIME_LIMIT_ACTIONS.includes(action) ? { time_limit_action: action } : {}),
  };
}
