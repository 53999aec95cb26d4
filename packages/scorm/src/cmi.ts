import { z } from 'zod';
import { Cmi12Snapshot } from './cmi-12.js';
import { Cmi2004Snapshot } from './cmi-2004.js';

export { Cmi12Snapshot } from './cmi-12.js';
export { Cmi2004Snapshot } from './cmi-2004.js';
export { MAX_NUMBERED, MAX_SUSPEND_DATA } from './cmi-elements.js';

/**
 * The run-time data of one item, as nested JSON: the shape that the shell's data models give in a commit (below
 * `cmi`) and begin with. `core`, which only 1.2 has and which is always there, tells the two standards apart.
 *
 * A strict whitelist. Elements that are not part of the data model are dropped, never refused: a course that
 * writes one more field must not lose the learner's progress for it. So `__proto__`, `constructor` and whatever a
 * later library adds do not survive. What is too long or too many is refused as a whole, because cutting it would
 * corrupt it. Every value is a string, as it is for the course.
 */
export const CmiSnapshot = z.union([Cmi12Snapshot, Cmi2004Snapshot]);
export type CmiSnapshot = z.infer<typeof CmiSnapshot>;

/** Whose data model a snapshot speaks. */
export function standardOfCmi(cmi: CmiSnapshot): 'scorm12' | 'scorm2004' {
  return cmi.core === undefined ? 'scorm2004' : 'scorm12';
}
