import { type Cmi12Snapshot, type Cmi2004Snapshot, type CmiSnapshot } from './cmi.js';
import { initialCmi12 } from './launch-data-12.js';
import { initialCmi2004 } from './launch-data-2004.js';
import type { Manifest, ManifestItem } from './manifest.types.js';
import type { Opening } from './opening.js';
import { shareOf } from './points.js';
import type { CommitEnvelope } from './protocol.js';
import { itemResult12, scaled12 } from './result-12.rules.js';
import { itemResult2004 } from './result-2004.rules.js';
import { improve, type Result } from './result.rules.js';
import { parseTimespan } from './time.js';

/** What a result hangs on in the manifest, in either standard. */
export type Goals = Pick<ManifestItem, 'masteryScore' | 'completionThreshold' | 'scaledPassingScore'>;

/** The run-time data that an item of this standard finds when it opens. */
export function initialCmi(
  standard: Manifest['standard'],
  opening: Opening<ManifestItem, CmiSnapshot>,
): CmiSnapshot {
  const { resume, ...rest } = opening;
  return standard === 'scorm12'
    ? initialCmi12({ ...rest, resume: resume && is12(resume) ? resume : null })
    : initialCmi2004({ ...rest, resume: resume && is2004(resume) ? resume : null });
}

/** What a commit says was reached, with the best that its opening has ever said. */
export function itemResult(
  { cmi, final, sticky }: Pick<CommitEnvelope, 'cmi' | 'final' | 'sticky'>,
  goals: Goals,
): Result {
  if (is2004(cmi)) return improve(itemResult2004(cmi, goals, { final }), earlier2004(sticky, cmi, goals));

  return improve(itemResult12(cmi, goals, { final }), earlier12(sticky, cmi));
}

/** Seconds that the item says this opening has lasted. */
export function sessionSeconds(cmi: CmiSnapshot): number {
  return parseTimespan((is2004(cmi) ? cmi.session_time : cmi.core.session_time) ?? '') ?? 0;
}

/** The learner left in the middle, and the item knows it. */
export function isSuspended(cmi: CmiSnapshot): boolean {
  return (is2004(cmi) ? cmi.exit : cmi.core.exit) === 'suspend';
}

/**
 * A whole snapshot with a newer one laid over it that was cut short while a page closed: what that one leaves out or
 * empty did not fit, and must not blank out what is known.
 */
export function overlay(full: CmiSnapshot, reduced: CmiSnapshot): CmiSnapshot {
  if (is2004(full)) {
    return is2004(reduced) ? { ...full, ...withoutEmpty(reduced), score: reduced.score ?? full.score } : full;
  }
  if (is2004(reduced)) return full;

  return {
    ...full,
    ...withoutEmpty(reduced),
    core: {
      ...full.core,
      ...withoutEmpty(reduced.core),
      score: reduced.core.score ?? full.core.score,
    },
  };
}

/** What a course reached before it lowered its own result. */
function earlier12(sticky: CommitEnvelope['sticky'], { core }: Cmi12Snapshot): Result {
  const scaledScore = sticky.score === null ? null : scaled12(sticky.score, core.score?.min, core.score?.max);
  return sticky.passed
    ? { completion: 'completed', success: 'passed', scaledScore }
    : { completion: 'not-attempted', success: 'unknown', scaledScore };
}

/** The same; the score that the LMS judges by decides if there is one. */
function earlier2004(sticky: CommitEnvelope['sticky'], cmi: Cmi2004Snapshot, goals: Goals): Result {
  const { scaledPassingScore } = goals;
  const isJudged = scaledPassingScore !== null && cmi.credit !== 'no-credit' && sticky.score !== null;
  const isPassed = isJudged ? (sticky.score ?? -1) >= scaledPassingScore : sticky.passed;
  const scaledScore = sticky.score === null ? null : shareOf(sticky.score, 0, 1);
  return { completion: 'not-attempted', success: isPassed ? 'passed' : 'unknown', scaledScore };
}

function is12(cmi: CmiSnapshot): cmi is Cmi12Snapshot {
  return cmi.core !== undefined;
}

function is2004(cmi: CmiSnapshot): cmi is Cmi2004Snapshot {
  return cmi.core === undefined;
}

function withoutEmpty<T extends object>(part: T): Partial<T> {
  const kept = Object.entries(part).filter(
    ([, value]) => value !== undefined && value !== '' && !isEmptyObject(value),
  );
  return Object.fromEntries(kept) as Partial<T>;
}

const isEmptyObject = (value: unknown) =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;
