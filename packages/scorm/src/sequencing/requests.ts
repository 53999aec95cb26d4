import { type Activity, commonAncestor } from './activity.js';
import { endAttempt, endDescendentAttempts } from './attempts.js';
import { whyNotChosen } from './choice.js';
import type { SequencingException } from './exceptions.js';
import { flow, type Walk } from './flow.js';
import type { SequencingRequest } from './navigation.js';
import type { Session } from './session.js';

/** SB.2.12: the activity to deliver, the end of the session, or why neither. */
export interface Sequenced {
  deliver: Activity | null;
  isEnd: boolean;
  exception: SequencingException | null;
}

export function sequence(session: Session, request: SequencingRequest): Sequenced {
  switch (request.type) {
    case 'start':
      return start(session);
    case 'resumeAll':
      return resumeAll(session);
    case 'continue':
      return beside(session, 'forward');
    case 'previous':
      return beside(session, 'backward');
    case 'choice':
      return choose(session, session.find(request.target));
    case 'jump':
      return jump(session, session.find(request.target));
    case 'retry':
      return retry(session);
    case 'exit':
      return exit(session);
    default:
      return request satisfies never;
  }
}

/** SB.2.5 */
function start(session: Session): Sequenced {
  if (session.current) return no('SB.2.5-1');
  session.renewGlobals();
  return session.root.isLeaf
    ? deliver(session.root)
    : walked(session, flow(session, session.root, 'forward', true));
}

/** SB.2.6 */
function resumeAll({ current, suspended }: Session): Sequenced {
  if (current) return no('SB.2.6-1');
  return suspended ? deliver(suspended) : no('SB.2.6-2');
}

/** SB.2.7, SB.2.8 */
function beside(session: Session, direction: 'forward' | 'backward'): Sequenced {
  const { current } = session;
  if (!current) return no(direction === 'forward' ? 'SB.2.7-1' : 'SB.2.8-1');
  if (current.parent && !current.parent.is.control.flow)
    return no(direction === 'forward' ? 'SB.2.7-2' : 'SB.2.8-2');
  return walked(session, flow(session, current, direction, false));
}

/** SB.2.9 */
function choose(session: Session, target: Activity | null): Sequenced {
  const chosen = lookAt(session, target);
  if (!target || chosen.exception !== 'SB.2.9-9') return chosen;

  // Nothing of the cluster can be shown: the learner stands before it, and chooses again.
  const ancestor = session.current ? commonAncestor(session.current, target) : session.root;
  endDescendentAttempts(session, ancestor);
  if (ancestor.isActive) endAttempt(session, ancestor);
  session.current = target;
  return chosen;
}

/** What choosing an activity leads to; changes nothing. */
export function lookAt(session: Session, target: Activity | null): Sequenced {
  if (!target) return no('SB.2.9-1');
  const exception = whyNotChosen(session, target);
  if (exception) return no(exception);
  if (target.isLeaf) return deliver(target);

  const walk = flow(session, target, 'forward', true);
  return walk.found?.isWithin(target) ? deliver(walk.found) : no('SB.2.9-9');
}

/** SB.2.10 */
function retry(session: Session): Sequenced {
  const { current } = session;
  if (!current) return no('SB.2.10-1');
  if (current.isActive || current.isSuspended) return no('SB.2.10-2');
  if (current.isLeaf) return deliver(current);

  if (current === session.root) session.renewGlobals();
  const walk = flow(session, current, 'forward', true);
  return walk.found ? deliver(walk.found) : no('SB.2.10-3');
}

/** SB.2.11 */
function exit({ current, root }: Session): Sequenced {
  if (!current) return no('SB.2.11-1');
  if (current.isActive) return no('SB.2.11-2');
  return { deliver: null, isEnd: current === root, exception: null };
}

/** SB.2.13: no rule is asked. */
function jump(session: Session, target: Activity | null): Sequenced {
  return target ? deliver(target) : no('SB.2.13-1');
}

function walked(session: Session, walk: Walk): Sequenced {
  if (walk.found) return deliver(walk.found);
  // SB.2.1 3.1.1: past the last activity the session is over.
  if (walk.isEnd) endDescendentAttempts(session, session.root);
  return { deliver: null, isEnd: walk.isEnd, exception: walk.exception };
}

const deliver = (activity: Activity): Sequenced => ({ deliver: activity, isEnd: false, exception: null });
const no = (exception: SequencingException): Sequenced => ({ deliver: null, isEnd: false, exception });
