import { endAttempt, endDescendentAttempts } from './attempts.js';
import type { SequencingException } from './exceptions.js';
import type { SequencingRequest, Termination } from './navigation.js';
import { rollUpFrom } from './rollup.js';
import { firstThatHolds, postAction } from './rules.js';
import type { Session } from './session.js';

/** What a termination leads to: another sequencing request than was asked for, none, or an exception. */
export interface Terminated {
  sequencing: SequencingRequest | null;
  exception: SequencingException | null;
}

/** TB.2.3 */
export function terminate(session: Session, termination: Termination): Terminated {
  const { current } = session;
  if (!current) return no('TB.2.3-1');
  if ((termination === 'exit' || termination === 'abandon') && !current.isActive) return no('TB.2.3-2');

  switch (termination) {
    case 'exit':
      return exit(session);
    case 'exitAll':
      return exitAll(session, null);
    case 'suspendAll':
      return suspendAll(session);
    case 'abandon':
      current.isActive = false;
      return done(null);
    case 'abandonAll':
      for (const one of current.path) one.isActive = false;
      session.current = session.root;
      return done({ type: 'exit' });
    default:
      return termination satisfies never;
  }
}

function exit(session: Session): Terminated {
  if (session.current) endAttempt(session, session.current);
  applyExitRules(session);
  return applyPostRules(session);
}

/** TB.2.1: the highest activity around the current one whose exit rules hold ends. */
function applyExitRules(session: Session): void {
  const { current } = session;
  const around = current?.path.slice(0, -1) ?? [];
  const target = around.find((one) => firstThatHolds(session, one, one.is.exit));
  if (!target) return;

  endDescendentAttempts(session, target);
  endAttempt(session, target);
  session.current = target;
}

/** TB.2.2, again for each parent that they lead to. */
function applyPostRules(session: Session): Terminated {
  for (;;) {
    const { current } = session;
    const action = current && !current.isSuspended ? postAction(session, current) : null;
    switch (action) {
      case 'exitParent':
        if (!current?.parent) return no('TB.2.3-4');
        session.current = current.parent;
        endAttempt(session, current.parent);
        continue;
      case 'exitAll':
        return exitAll(session, null);
      case 'retryAll':
        return exitAll(session, { type: 'retry' });
      case 'retry':
      case 'continue':
      case 'previous':
        return afterPost(session, { type: action });
      case null:
        return afterPost(session, null);
      default:
        action satisfies never;
    }
  }
}

// The root has nothing beside it: after it the session is over, unless it begins again.
function afterPost(session: Session, request: SequencingRequest | null): Terminated {
  const isOver = session.current === session.root && request?.type !== 'retry';
  return done(isOver ? { type: 'exit' } : request);
}

function exitAll(session: Session, then: SequencingRequest | null): Terminated {
  const { current, root } = session;
  if (current?.isActive) endAttempt(session, current);
  endDescendentAttempts(session, root);
  if (current !== root || root.isActive) endAttempt(session, root);
  session.current = root;
  return done(then ?? { type: 'exit' });
}

function suspendAll(session: Session): Terminated {
  const { current } = session;
  if (current?.isActive || current?.isSuspended) {
    rollUpFrom(session, current);
    session.suspended = current;
  } else if (current?.parent) session.suspended = current.parent;
  else return no('TB.2.3-3');

  for (const one of session.suspended.path) {
    one.isActive = false;
    one.isSuspended = true;
  }
  session.current = session.root;
  return done({ type: 'exit' });
}

const done = (sequencing: SequencingRequest | null): Terminated => ({ sequencing, exception: null });
const no = (exception: SequencingException): Terminated => ({ sequencing: null, exception });
