import type { Cmi12Snapshot } from './cmi.js';
import type { ManifestItem } from './manifest.types.js';
import { points, shareOf } from './points.js';
import type { Completion, Result } from './result.rules.js';

/**
 * What a SCORM 1.2 item has reached, decided by the LMS and not by the course's browser.
 *
 * An item that finished (`final`, and not suspended) is judged by the manifest's mastery score, whatever status it
 * set, and one that never set a status is complete. While it runs, and when it was suspended, its own word counts.
 *
 * @param ending.final - LMSFinish was called. An item that was cut off has not finished: hand in false, or a
 *   snapshot whose `exit` is `suspend`, or half a quiz would count as failed.
 * @see SCORM 1.2 RTE 3.4.4, cmi.core.lesson_status, cmi.student_data.mastery_score
 */
export function itemResult12(
  cmi: Cmi12Snapshot,
  item: Pick<ManifestItem, 'masteryScore'>,
  ending: { final: boolean },
): Result {
  const { core } = cmi;
  const raw = points(core.score?.raw);
  const scaledScore = raw === null ? null : scaled12(raw, core.score?.min, core.score?.max);
  const isFinished = ending.final && core.exit !== 'suspend';

  if (isFinished && raw !== null && item.masteryScore !== null && core.credit !== 'no-credit') {
    return { completion: 'completed', success: raw >= item.masteryScore ? 'passed' : 'failed', scaledScore };
  }
  return { ...ownWord(core.lesson_status ?? '', isFinished, ending.final), scaledScore };
}

/** The status that the item itself has set. */
function ownWord(
  status: string,
  isFinished: boolean,
  final: boolean,
): Pick<Result, 'completion' | 'success'> {
  switch (status.trim().toLowerCase()) {
    case 'passed':
      return { completion: 'completed', success: 'passed' };
    case 'failed':
      return { completion: 'completed', success: 'failed' };
    case 'completed':
      return { completion: 'completed', success: 'unknown' };
    case 'incomplete':
    case 'browsed': // Looked at without credit: not done.
      return { completion: 'incomplete', success: 'unknown' };
    default:
      return { completion: withoutStatus(isFinished, final), success: 'unknown' };
  }
}

// RTE: a SCO that calls LMSFinish without ever setting lesson_status is completed by the LMS.
function withoutStatus(isFinished: boolean, final: boolean): Completion {
  if (isFinished) return 'completed';
  return final ? 'incomplete' : 'not-attempted';
}

/** Points on the way from min to max. Blank or senseless limits are 0 and 100, the range that 1.2 prescribes. */
export function scaled12(raw: number, minText: string | undefined, maxText: string | undefined): number {
  const givenMin = points(minText) ?? 0;
  const givenMax = points(maxText) ?? 100;
  const [min, max] = givenMax > givenMin ? [givenMin, givenMax] : [0, 100];
  return shareOf(raw, min, max);
}
