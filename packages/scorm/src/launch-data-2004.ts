import type { Cmi2004Snapshot } from './cmi.js';
import type { ManifestItem } from './manifest.types.js';
import { type Opening, timeLimitAction } from './opening.js';
import { formatTimespan2004 } from './time.js';

export type InitialCmi2004 = Opening<
  Pick<
    ManifestItem,
    | 'completionThreshold'
    | 'scaledPassingScore'
    | 'attemptDurationLimit'
    | 'timeLimitAction'
    | 'dataFromLms'
    | 'objectives'
  >,
  Cmi2004Snapshot
>;

/**
 * The run-time data that a SCORM 2004 item finds when it opens: what the learner left, and what only the LMS may say.
 * `exit` and `session_time` belong to one session and start anew. Without sequencing, what an item left after a
 * normal exit is still there when it is opened again in the same attempt.
 *
 * @see SCORM 2004 4th Ed. RTE 4.2
 */
export function initialCmi2004(opening: InitialCmi2004): Cmi2004Snapshot {
  const { item, learner, resume, locale, mode } = opening;
  return {
    completion_status: resume?.completion_status || 'unknown',
    success_status: resume?.success_status || 'unknown',
    score: { scaled: '', raw: '', min: '', max: '', ...resume?.score },
    ...keptOf(resume),
    session_time: formatTimespan2004(0),
    total_time: formatTimespan2004(opening.totalSeconds ?? 0),
    exit: '',
    entry: entryAfter(resume),
    credit: mode === 'normal' ? 'credit' : 'no-credit',
    mode,
    learner_id: learner.id,
    learner_name: learner.name,
    learner_preference: { ...resume?.learner_preference, language: locale },
    ...(item.dataFromLms === null ? {} : { launch_data: item.dataFromLms }),
    ...limitsOf(item),
    comments_from_learner: resume?.comments_from_learner ?? {},
    comments_from_lms: resume?.comments_from_lms ?? {},
    objectives: resume?.objectives ?? objectivesOf(item),
    interactions: resume?.interactions ?? {},
  };
}

/**
 * `resume` also for a session that was cut off: the learner whose browser died must find the work again. Only when it had
 * left something: a course that is told to resume and finds nothing may stay blank for ever.
 */
function entryAfter(resume: Cmi2004Snapshot | null): 'ab-initio' | 'resume' | '' {
  if (!resume) return 'ab-initio';
  if (resume.exit === 'suspend') return 'resume';

  const cutOff = !resume.exit && resume.completion_status !== 'completed';
  if (!cutOff) return '';
  return resume.suspend_data || resume.location ? 'resume' : 'ab-initio';
}

// What nobody has said is left out: to the course, empty is a value, and asking for none is an error (403).
function keptOf(
  resume: Cmi2004Snapshot | null,
): Pick<Cmi2004Snapshot, 'location' | 'suspend_data' | 'progress_measure'> {
  return {
    ...(resume?.location === undefined ? {} : { location: resume.location }),
    ...(resume?.suspend_data === undefined ? {} : { suspend_data: resume.suspend_data }),
    ...(resume?.progress_measure ? { progress_measure: resume.progress_measure } : {}),
  };
}

// What the manifest does not say is left out: to the course, an empty threshold is one that it cannot read.
function limitsOf(
  item: InitialCmi2004['item'],
): Pick<
  Cmi2004Snapshot,
  'completion_threshold' | 'scaled_passing_score' | 'max_time_allowed' | 'time_limit_action'
> {
  const action = timeLimitAction(item);
  return {
    ...(item.completionThreshold === null ? {} : { completion_threshold: String(item.completionThreshold) }),
    ...(item.scaledPassingScore === null ? {} : { scaled_passing_score: String(item.scaledPassingScore) }),
    ...(item.attemptDurationLimit ? { max_time_allowed: item.attemptDurationLimit } : {}),
    ...(action === null ? {} : { time_limit_action: action }),
  };
}

// RTE 4.2.17: the LMS sets up the objectives that the manifest names.
function objectivesOf(item: InitialCmi2004['item']): NonNullable<Cmi2004Snapshot['objectives']> {
  return Object.fromEntries(item.objectives.map((id, index) => [String(index), { id }]));
}
