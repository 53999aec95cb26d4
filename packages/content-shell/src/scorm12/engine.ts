import type { Cmi12Snapshot } from '@vigie/scorm';
import { Scorm12API } from 'scorm-again/scorm12/min';
import { type Engine, load, valuesOf } from '../engine.js';
import { isRecord } from '../is-record.js';

/**
 * A scorm-again that sends nothing and decides nothing: LMSCommit says "true", mastery stays readable for the course,
 * and the status is what the course said (the server knows the mastery score and when it applies).
 *
 * @param cmi - nested CMI data, without the leading `cmi`.
 */
export function createEngine(cmi: Record<string, unknown>): Engine {
  const engine = new Scorm12API({
    autocommit: false,
    lmsCommitUrl: false,
    logLevel: 'NONE',
    // On by default as soon as any setting is given, whatever the README of 3.4.3 says.
    mastery_override: false,
    score_overrides_status: false,
    autoCompleteLessonStatus: false,
  });
  load(engine, cmi);
  return engine;
}

/** All that the engine holds. */
export function readEngine(engine: Engine): Cmi12Snapshot {
  const { core, ...rest } = valuesOf(engine);
  return { ...rest, core: isRecord(core) ? core : {} };
}
