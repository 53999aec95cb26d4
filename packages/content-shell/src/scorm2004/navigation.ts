import type { Wish } from '../runtime.js';

/** Takes back what was asked for before. */
const NOTHING = '_none_';

const WISHES: Readonly<Record<string, Wish>> = {
  continue: 'next',
  previous: 'previous',
  exit: 'leave',
  exitAll: 'leave',
  abandon: 'leave',
  abandonAll: 'leave',
  suspendAll: 'leave',
};

/**
 * What a course asks for by `adl.nav.request`, without sequencing: to another item, or out. Choosing an item by name
 * is for the sequencing rules to allow, so it is no wish yet.
 *
 * @see SCORM 2004 4th Ed. SN 5.6, RTE 4.2.1: it is heard when the course has called Terminate.
 */
export function wishOf(request: string): Wish | null {
  return request === NOTHING ? null : (WISHES[request] ?? null);
}
