import type { Fault } from '../data-model/data-model.js';

/** A bucket that several items of a course share. @see SCORM 2004 4th Ed. RTE 4.3.1 */
export interface Store {
  id: string;
  /** Null while nothing was put in. */
  text: string | null;
  canRead: boolean;
  canWrite: boolean;
}

/** What a session knows of the course around it. */
export interface Surroundings {
  stores: readonly Store[];
  /** Would this navigation request be granted now? `continue`, `{target=a}choice` */
  wouldGrant(request: string): 'true' | 'false' | 'unknown';
}

export const ALONE: Surroundings = { stores: [], wouldGrant: () => 'unknown' };

const VALID = /^adl\.nav\.request_valid\.(?:(continue|previous)|(choice|jump)\.(\{target=[^{}]+\}))$/;
const STORE = /^adl\.data\.(\d+)\.store$/;

/** The navigation request that `adl.nav.request_valid` asks about, null for any other element. */
export function requestIn(element: string): string | null {
  const [, plain, verb, target = ''] = VALID.exec(element) ?? [];
  return plain ?? (verb === undefined ? null : target + verb);
}

export const isStore = (element: string): boolean => STORE.test(element);

/** A bucket that the item may only read, or only write. */
export function faultOf(element: string, call: 'get' | 'set', stores: readonly Store[]): Fault | null {
  const store = stores[Number(STORE.exec(element)?.[1] ?? Number.NaN)];
  if (!store) return null;
  if (call === 'get') return store.canRead ? null : 'write-only';
  return store.canWrite ? null : 'read-only';
}

/** Below `adl`, as the data model takes it. */
export function adlValues(stores: readonly Store[]): Record<string, unknown> {
  return {
    data: Object.fromEntries(
      stores.map(({ id, text }, index) => [String(index), text === null ? { id } : { id, store: text }]),
    ),
  };
}
