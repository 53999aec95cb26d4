import type { Cmi2004Snapshot } from '@vigie/scorm';
import { Engine, type EngineRules } from '../engine.js';
import { ERRORS } from './errors.js';
import { ADL, CMI } from './model.js';

/** @see SCORM 2004 4th Ed. RTE 3.1.7 */
const RULES: EngineRules = {
  models: { cmi: CMI, adl: ADL },
  faults: {
    unknown: 401,
    'no-children': 301,
    'no-count': 301,
    'no-version': 301,
    'no-entry': 301,
    gap: 351,
    keyword: 404,
    'read-only': 404,
    'write-only': 405,
    unset: 403,
    type: 406,
    range: 407,
    conflict: 351,
    dependency: 408,
  },
  untimely: {
    initialize: { waiting: null, running: 103, terminated: 104 },
    finish: { waiting: 112, running: null, terminated: 113 },
    commit: { waiting: 142, running: null, terminated: 143 },
    get: { waiting: 122, running: null, terminated: 123 },
    set: { waiting: 132, running: null, terminated: 133 },
  },
  argument: 201,
  nameless: { get: 301, set: 351 },
  errors: ERRORS,
};

/** @param cmi - nested CMI data, without the leading `cmi`. */
export function createEngine(cmi: Record<string, unknown>): Engine {
  return new Engine(RULES, { cmi });
}

/** All that the engine holds. */
export function readEngine(engine: Engine): Cmi2004Snapshot {
  const values = engine.values();
  return { ...values, completion_status: String(values['completion_status'] ?? 'unknown') };
}
