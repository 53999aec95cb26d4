import type { Cmi2004Snapshot } from '@vigie/scorm';
import { Scorm2004API } from 'scorm-again/scorm2004/min';
import { type Engine, load, valuesOf } from '../engine.js';

/**
 * A scorm-again that sends nothing and sequences nothing: without an activity tree it is the run time alone.
 *
 * @param cmi - nested CMI data, without the leading `cmi`.
 */
export function createEngine(cmi: Record<string, unknown>): Engine {
  const engine = new Scorm2004API({ autocommit: false, lmsCommitUrl: false, logLevel: 'NONE' });
  load(engine, cmi);
  return engine;
}

/** All that the engine holds. */
export function readEngine(engine: Engine): Cmi2004Snapshot {
  const { core: _none, ...values } = valuesOf(engine);
  return { ...values, completion_status: String(values['completion_status'] ?? 'unknown') };
}
