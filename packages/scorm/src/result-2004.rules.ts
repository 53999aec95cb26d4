import type { Cmi2004Snapshot } from './cmi.js';
import type { ManifestItem } from './manifest.types.js';
import { points, shareOf } from './points.js';
import { type Completion, type Result, rounded, type Success } from './result.rules.js';

type Thresholds = Pick<ManifestItem, 'completionThreshold' | 'scaledPassingScore'>;

/**
 * What a SCORM 2004 item has reached, decided by the LMS and not by the course's browser.
 *
 * Where the manifest has a threshold and the item a measure, the measure decides and never the item's own word. It
 * decides against the learner only once the item has finished (`final`, and not suspended): half a quiz is neither
 * failed nor passed. Completion and success do not imply each other.
 *
 * @see SCORM 2004 4th Ed. RTE 4.2.4.1 completion_status, 4.2.22.1 success_status
 */
export function itemResult2004(cmi: Cmi2004Snapshot, item: Thresholds, ending: { final: boolean }): Result {
  const isFinished = ending.final && cmi.exit !== 'suspend';
  const counts = cmi.credit !== 'no-credit';
  return {
    completion: completionOf(cmi, counts ? item.completionThreshold : null, { ...ending, isFinished }),
    success: successOf(cmi, counts ? item.scaledPassingScore : null, isFinished),
    scaledScore: scoreOf(cmi.score),
  };
}

function completionOf(
  cmi: Cmi2004Snapshot,
  threshold: number | null,
  { final, isFinished }: { final: boolean; isFinished: boolean },
): Completion {
  const progress = points(cmi.progress_measure);
  if (threshold !== null && progress !== null) return progress >= threshold ? 'completed' : 'incomplete';

  switch (cmi.completion_status.trim().toLowerCase()) {
    case 'completed':
      return 'completed';
    case 'incomplete':
      return 'incomplete';
    case 'not attempted':
      return final ? 'incomplete' : 'not-attempted';
    default:
      // SN UP.4: an item that ends without a word on its completion is complete.
      return isFinished ? 'completed' : withoutWord(cmi, final);
  }
}

function withoutWord(cmi: Cmi2004Snapshot, final: boolean): Completion {
  const hasSaid = final || cmi.exit === 'suspend' || Boolean(cmi.location) || Boolean(cmi.suspend_data);
  return hasSaid ? 'incomplete' : 'not-attempted';
}

function successOf(cmi: Cmi2004Snapshot, passingScore: number | null, isFinished: boolean): Success {
  const scaled = points(cmi.score?.scaled);
  if (passingScore !== null && scaled !== null) {
    if (scaled >= passingScore) return 'passed';
    return isFinished ? 'failed' : 'unknown';
  }

  const word = cmi.success_status?.trim().toLowerCase();
  return word === 'passed' || word === 'failed' ? word : 'unknown';
}

/** `scaled`, below 0 as 0; else the points between `min` and `max`, which 2004 gives no range of its own. */
function scoreOf(score: Cmi2004Snapshot['score']): number | null {
  const scaled = points(score?.scaled);
  if (scaled !== null) return rounded(Math.min(1, Math.max(0, scaled)));

  const raw = points(score?.raw);
  const min = points(score?.min) ?? 0;
  const max = points(score?.max);
  return raw === null || max === null || max <= min ? null : shareOf(raw, min, max);
}
