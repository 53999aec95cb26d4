import type { Activity } from './activity.js';
import type { SequencingException } from './exceptions.js';
import { hasPreRule, isBlocked } from './rules.js';
import type { Session } from './session.js';

export type Direction = 'forward' | 'backward';

/** Where a walk through the tree came to. */
export type Walk =
  | { found: Activity; direction: Direction }
  /** `at` is where it stopped; `isEnd` when it went past the last activity. */
  | { found: null; at: Activity; isEnd: boolean; exception: SequencingException | null };

/** SB.2.3: from an activity to the next one that can be delivered. */
export function flow(session: Session, from: Activity, direction: Direction, enter: boolean): Walk {
  const step = stepFrom(session, from, direction, enter, null);
  return step.found ? settle(session, step.found, step.direction, null) : step;
}

/** SB.2.1: one step. @param before - the direction from which a cluster was entered the other way round. */
function stepFrom(
  session: Session,
  activity: Activity,
  wanted: Direction,
  enter: boolean,
  before: Direction | null,
): Walk {
  // In a cluster that only goes forward, a walk backwards that skips its last child leaves it backwards.
  const isReversed = before === 'backward' && activity.parent?.available.at(-1) === activity;
  const from = isReversed ? (activity.parent?.available[0] ?? activity) : activity;
  const direction = isReversed ? 'backward' : wanted;
  return direction === 'forward'
    ? stepForward(session, from, enter)
    : stepBackward(session, from, enter, isReversed);
}

function stepForward(session: Session, activity: Activity, enter: boolean): Walk {
  if (enter && !activity.isLeaf) return into(activity, 'forward');
  if (!activity.parent) return { found: null, at: activity, isEnd: true, exception: null };

  const { available } = activity.parent;
  const next = available[available.indexOf(activity) + 1];
  return next ? { found: next, direction: 'forward' } : stepForward(session, activity.parent, false);
}

function stepBackward(session: Session, activity: Activity, enter: boolean, isReversed: boolean): Walk {
  const { parent } = activity;
  if (enter && !activity.isLeaf) return into(activity, 'backward');
  if (!parent) return stop(activity, 'SB.2.1-3');
  if (!isReversed && parent.is.control.forwardOnly) return stop(activity, 'SB.2.1-4');

  const previous = parent.available[parent.available.indexOf(activity) - 1];
  return previous ? { found: previous, direction: 'backward' } : stepBackward(session, parent, false, false);
}

function into(cluster: Activity, direction: Direction): Walk {
  const isForward = direction === 'forward' || cluster.is.control.forwardOnly;
  const found = isForward ? cluster.available[0] : cluster.available.at(-1);
  return found ? { found, direction: isForward ? 'forward' : 'backward' } : stop(cluster, 'SB.2.1-2');
}

/** SB.2.2: may this activity be delivered, or what comes instead? */
function settle(session: Session, activity: Activity, direction: Direction, before: Direction | null): Walk {
  if (!activity.parent?.is.control.flow) return stop(activity, 'SB.2.2-1');
  if (hasPreRule(session, activity, 'skip')) return skip(session, activity, direction, before);
  if (isBlocked(session, activity)) return stop(activity, 'SB.2.2-2');
  if (activity.isLeaf) return { found: activity, direction };

  const step = stepFrom(session, activity, direction, true, null);
  if (!step.found) return step;
  const isTurned = direction === 'backward' && step.direction === 'forward';
  return settle(session, step.found, step.direction, isTurned ? 'backward' : null);
}

function skip(session: Session, activity: Activity, direction: Direction, before: Direction | null): Walk {
  const step = stepFrom(session, activity, direction, false, before);
  if (!step.found) return step;

  const isBack = before === 'backward' && step.direction === 'backward';
  return settle(session, step.found, isBack ? 'backward' : direction, isBack ? null : before);
}

const stop = (at: Activity, exception: SequencingException): Walk => ({
  found: null,
  at,
  isEnd: false,
  exception,
});
