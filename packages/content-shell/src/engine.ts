import { isRecord } from './is-record.js';

/** The part of scorm-again 3.4.3 that is the same for both standards. */
export interface Engine {
  isInitialized(): boolean;
  isTerminated(): boolean;
  loadFromJSON(json: Record<string, unknown>, element: string): void;
  renderCMIToJSONObject(): unknown;
  throwSCORMError(element: string, errorNumber: number): void;
  lmsInitialize(parameter?: string): string;
  lmsFinish(parameter?: string): string;
  lmsGetValue(element: string): string;
  lmsSetValue(element: string, value: string): string;
  lmsCommit(parameter?: string): string;
  lmsGetLastError(): string;
  lmsGetErrorString(code: string): string;
  lmsGetDiagnostic(code: string): string;
}

/** One value at a time: loadFromJSON throws at the first that it does not like, and the rest would be lost. */
export function load(engine: Engine, values: Record<string, unknown>, path = 'cmi'): void {
  for (const [name, value] of Object.entries(values)) {
    if (name === '__proto__' || name === 'constructor') continue;
    if (isRecord(value)) load(engine, value, `${path}.${name}`);
    else loadValue(engine, name, String(value ?? ''), path);
  }
}

/** All that the engine holds below `cmi`, every value as a string. */
export function valuesOf(engine: Engine): Record<string, unknown> {
  const json = engine.renderCMIToJSONObject();
  return isRecord(json) ? asStrings(json['cmi']) : {};
}

function loadValue(engine: Engine, name: string, value: string, path: string): void {
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
