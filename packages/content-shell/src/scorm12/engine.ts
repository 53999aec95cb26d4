import type { Cmi12Snapshot } from '@vigie/scorm';
import { Engine, type EngineRules } from '../engine.js';
import { isRecord } from '../is-record.js';
import { CMI } from './model.js';

/** @see SCORM 1.2 RTE 3.3.3, table of error codes */
const RULES: EngineRules = {
  models: { cmi: CMI },
  faults: {
    unknown: 401,
    'no-children': 202,
    'no-count': 203,
    'no-version': 401,
    'no-entry': 201,
    gap: 201,
    keyword: 402,
    'read-only': 403,
    'write-only': 404,
    unset: 0,
    type: 405,
    range: 405,
    conflict: 405,
    dependency: 201,
  },
  untimely: {
    initialize: { waiting: null, running: 101, terminated: 101 },
    finish: { waiting: 301, running: null, terminated: 301 },
    commit: { waiting: 301, running: null, terminated: 301 },
    get: { waiting: 301, running: null, terminated: 301 },
    // Many courses say their last words after LMSFinish: they are kept.
    set: { waiting: 301, running: null, terminated: null },
  },
  argument: 201,
  nameless: { get: 201, set: 201 },
  errors: {
    0: 'No error',
    101: 'General exception',
    201: 'Invalid argument error',
    202: 'Element cannot have children',
    203: 'Element not an array. Cannot have count.',
    301: 'Not initialized',
    401: 'Not implemented error',
    402: 'Invalid set value, element is a keyword',
    403: 'Element is read only',
    404: 'Element is write only',
    405: 'Incorrect Data Type',
  },
};

/** @param cmi - nested CMI data, without the leading `cmi`. */
export function createEngine(cmi: Record<string, unknown>): Engine {
  return new Engine(RULES, { cmi });
}

/** All that the engine holds. */
export function readEngine(engine: Engine): Cmi12Snapshot {
  const { core, ...rest } = engine.values();
  return { ...rest, core: isRecord(core) ? core : {} };
}
