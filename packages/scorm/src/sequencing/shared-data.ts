import type { SharedData } from './state.js';
import type { ActivityDefinition } from './tree.js';

/** RTE 4.3: what a bucket holds at least. */
const MAX_CHARACTERS = 64_000;

/** What a call on `adl.data` came to: a value, or the number of an error. */
export type DataAnswer =
  { value: string; error: null } | { value: null; error: 301 | 351 | 401 | 403 | 404 | 405 | 406 };

const ELEMENT = /^adl\.data\.(\d+)\.(id|store)$/;

/** The buckets of a course, which its activities share as their manifest allows. @see SCORM 2004 4th Ed. RTE 4.3 */
export class SharedBuckets {
  readonly written = new Set<string>();
  private readonly contents: Map<string, string>;

  constructor(contents: SharedData) {
    this.contents = new Map(Object.entries(contents));
  }

  get(activity: ActivityDefinition, element: string): DataAnswer {
    if (element === 'adl.data._children') return is('id,store');
    if (element === 'adl.data._count') return is(String(activity.data.length));

    const found = ELEMENT.exec(element);
    if (!found) return fails(401);
    const map = activity.data[Number(found[1])];
    if (!map) return fails(301);
    if (found[2] === 'id') return is(map.target);
    if (!map.read) return fails(405);
    const content = this.contents.get(map.target);
    return content === undefined ? fails(403) : is(content);
  }

  set(activity: ActivityDefinition, element: string, value: string): DataAnswer {
    const found = ELEMENT.exec(element);
    if (!found) return fails(element.endsWith('._count') || element.endsWith('._children') ? 404 : 401);
    const map = activity.data[Number(found[1])];
    if (!map) return fails(351);
    if (found[2] === 'id' || !map.write) return fails(404);
    if (value.length > MAX_CHARACTERS) return fails(406);

    this.contents.set(map.target, value);
    this.written.add(map.target);
    return is('true');
  }

  /** What this opening has written. */
  changes(): SharedData {
    return Object.fromEntries([...this.written].map((target) => [target, this.contents.get(target) ?? '']));
  }
}

const is = (value: string): DataAnswer => ({ value, error: null });
const fails = (error: NonNullable<DataAnswer['error']>): DataAnswer => ({ value: null, error });
