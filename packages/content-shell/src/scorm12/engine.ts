import type { CmiSnapshot } from '@vigie/scorm';
import { Scorm12API } from 'scorm-again/scorm12/min';
import { isRecord } from '../is-record.js';

/**
 * A scorm-again that sends nothing and decides nothing: LMSCommit says "true", mastery stays readable for the course,
 * and the status is what the course said (the server knows the mastery score and when it applies).
 *
 * @param cmi - nested CMI data, without the leading `cmi`.
 */
export function createEngine(cmi: Record<string, unknown>): Scorm12API {
  const engine = new Scorm12API({
    autocommit: false,
    lmsCommitUrl: false,
    logLevel: 'NONE',
    // On by default as soon as any setting is given, whatever the README of 3.4.3 says.
    mastery_override: false,
    score_overrides_status: false,
    autoCompleteLessonStatus: false,
  });
  load(engine, cmi, 'cmi');
  return engine;
}

/** All that the engine holds, every value as a string. */
export function readEngine(engine: Scorm12API): CmiSnapshot {
  const json = engine.renderCMIToJSONObject();
  const { core, ...rest } = isRecord(json) ? asStrings(json['cmi']) : {};
  return { ...rest, core: isRecord(core) ? core : {} };
}

// One value at a time: loadFromJSON throws at the first value that it does not like, and the rest would be lost.
function load(engine: Scorm12API, values: Record<string, unknown>, path: string): void {
  for (const [name, value] of Object.entries(values)) {
    if (name === '__proto__' || name === 'constructor') continue;
    if (isRecord(value)) load(engine, value, `${path}.${name}`);
    else loadValue(engine, name, String(value ?? ''), path);
  }
}

function loadValue(engine: Scorm12API, name: string, value: string, path: string): void {
  try {
    engine.loadFromJSON({ [name]: value }, path);
  } catch {
    // An element that this data model does not know, or a value that its own vocabulary refuses: go on without.
  }
}

function asStrings(value: unknown): Record<string, unknown> {
  if (!isRecord(value)) return {};

  const known = Object.entries(value).filter(([, entry]) => entry !== undefined && entry !== null);
  return Object.fromEntries(
    known.map(([name, entry]) => [name, isRecord(entry) ? asStrings(entry) : String(entry)]),
  );
}
