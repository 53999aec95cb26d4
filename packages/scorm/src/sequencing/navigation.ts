import { commonAncestor, upTo } from './activity.js';
import type { SequencingException } from './exceptions.js';
import type { Session } from './session.js';

/** What a learner or a course may ask for. */
export type NavigationRequest =
  | { type: 'start' | 'resumeAll' | 'continue' | 'previous' | 'exit' | 'exitAll' }
  | { type: 'abandon' | 'abandonAll' | 'suspendAll' }
  | { type: 'choice' | 'jump'; target: string };

export type Termination = 'exit' | 'exitAll' | 'suspendAll' | 'abandon' | 'abandonAll';
export type SequencingRequest =
  | { type: 'start' | 'resumeAll' | 'continue' | 'previous' | 'exit' | 'retry' }
  | { type: 'choice' | 'jump'; target: string };

/** NB.2.1: what a navigation request comes to, or why it may not be. */
export type Navigation =
  | { termination: Termination | null; sequencing: SequencingRequest; exception: null }
  | { exception: SequencingException };

export function navigate(session: Session, request: NavigationRequest): Navigation {
  const { current } = session;
  switch (request.type) {
    case 'start':
      return current ? no('NB.2.1-1') : valid(null, { type: 'start' });
    case 'resumeAll':
      if (current) return no('NB.2.1-1');
      return session.suspended ? valid(null, { type: 'resumeAll' }) : no('NB.2.1-3');
    case 'choice':
      return choose(session, request.target);
    case 'jump':
      return jump(session, request.target);
    default:
      return current ? fromHere(session, request.type) : no('NB.2.1-2');
  }
}

type FromHere = Exclude<NavigationRequest['type'], 'start' | 'resumeAll' | 'choice' | 'jump'>;

function fromHere({ current }: Session, type: FromHere): Navigation {
  const parent = current?.parent;
  const isActive = current?.isActive ?? false;
  switch (type) {
    case 'continue':
      return parent?.is.control.flow ? valid(isActive ? 'exit' : null, { type }) : no('NB.2.1-4');
    case 'previous':
      if (!parent) return no('NB.2.1-6');
      if (!parent.is.control.flow || parent.is.control.forwardOnly) return no('NB.2.1-5');
      return valid(isActive ? 'exit' : null, { type });
    case 'exit':
    case 'abandon':
      return isActive ? valid(type, { type: 'exit' }) : no('NB.2.1-12');
    case 'exitAll':
    case 'abandonAll':
    case 'suspendAll':
      return valid(type, { type: 'exit' });
    default:
      return type satisfies never;
  }
}

function choose(session: Session, target: string): Navigation {
  const { current } = session;
  const activity = session.find(target);
  if (!activity) return no('NB.2.1-11');
  if (activity.parent && !activity.parent.is.control.choice) return no('NB.2.1-10');
  const request = { type: 'choice', target } as const;
  if (!current) return valid(null, request);

  const ancestor = commonAncestor(current, activity);
  const left = activity.parent === current.parent ? [current] : upTo(current, ancestor);
  if (left.some((one) => one.isActive && !one.is.control.choiceExit)) return no('NB.2.1-8');
  return valid(current.isActive ? 'exit' : null, request);
}

function jump(session: Session, target: string): Navigation {
  const activity = session.find(target);
  const isThere = activity?.path.every((one) => one.parent?.available.includes(one) ?? true);
  if (!isThere) return no('NB.2.1-11');

  const request = { type: 'jump', target } as const;
  return valid(session.current?.isActive ? 'exit' : null, request);
}

const valid = (termination: Termination | null, sequencing: SequencingRequest): Navigation => ({
  termination,
  sequencing,
  exception: null,
});
const no = (exception: SequencingException): Navigation => ({ exception });
