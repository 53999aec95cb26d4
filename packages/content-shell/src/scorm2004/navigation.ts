import type { NavigationRequest } from '@vigie/scorm/sequencing';
import type { Wish } from '../runtime.js';

/** Takes back what was asked for before. */
export const NOTHING = '_none_';

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
 * What a course asks for by `adl.nav.request` where there are no rules: to another item, or out. Choosing an item by
 * name is for rules to allow, so it is no wish.
 *
 * @see SCORM 2004 4th Ed. SN 5.6, RTE 4.2.1: it is heard when the course has called Terminate.
 */
export function wishOf(request: string): Wish | null {
  return request === NOTHING ? null : (WISHES[request] ?? null);
}

const PLAIN = ['continue', 'previous', 'exit', 'exitAll', 'abandon', 'abandonAll', 'suspendAll'] as const;
const TARGETED = /^\{target=(.+)\}(choice|jump)$/;
const VALID = /^adl\.nav\.request_valid\.(?:(continue|previous)|(choice|jump)\.\{target=(.+)\})$/;

/** A value of `adl.nav.request` as a navigation request; null for `_none_` and for what is none. */
export function requestOf(text: string): NavigationRequest | null {
  const plain = PLAIN.find((type) => type === text);
  if (plain) return { type: plain };

  const [, target, type] = TARGETED.exec(text) ?? [];
  return target && (type === 'choice' || type === 'jump') ? { type, target } : null;
}

/** The request that an element `adl.nav.request_valid.…` asks about; null when it is none. */
export function readRequest(element: string): NavigationRequest | null {
  const [, plain, targeted, target] = VALID.exec(element) ?? [];
  if (plain === 'continue' || plain === 'previous') return { type: plain };
  return target && (targeted === 'choice' || targeted === 'jump') ? { type: targeted, target } : null;
}
