import { type Activity, commonAncestor, upTo } from './activity.js';
import type { SequencingException } from './exceptions.js';
import { hasPreRule } from './rules.js';
import type { Session } from './session.js';

type Direction = 'forward' | 'backward';

/**
 * SB.2.9, all but what is delivered: why an activity may not be chosen from where the learner is, or null.
 *
 * @see SN 4th Ed. SB.2.9, SB.2.4, SB.2.9.1, SB.2.9.2
 */
export function whyNotChosen(session: Session, target: Activity): SequencingException | null {
  for (const one of target.path) {
    if (one.parent && !one.parent.available.includes(one)) return 'SB.2.9-2';
    if (hasPreRule(session, one, 'hiddenFromChoice')) return 'SB.2.9-3';
  }
  if (target.parent && !target.parent.is.control.choice) return 'SB.2.9-4';

  const { current } = session;
  if (current === target) return null;
  const ancestor = current ? commonAncestor(current, target) : session.root;
  if (!current || current === ancestor) return whyNotInto(session, ancestor, target, true);
  if (target === ancestor) return whyNotOut(upTo(current, ancestor));
  if (current.parent === target.parent) return whyNotAlong(session, current, target);
  return whyNotAcross(session, current, ancestor, target);
}

/** Among siblings: past each one between. */
function whyNotAlong(session: Session, current: Activity, target: Activity): SequencingException | null {
  const siblings = current.parent?.available ?? [];
  const [from, to] = [siblings.indexOf(current), siblings.indexOf(target)];
  const direction = from <= to ? 'forward' : 'backward';
  const between = from <= to ? siblings.slice(from, to) : siblings.slice(to + 1, from + 1).reverse();
  return firstOf(between, (one) => whyNotPast(session, one, direction));
}

/** Down from a cluster to something in it. */
function whyNotInto(
  session: Session,
  ancestor: Activity,
  target: Activity,
  isForward: boolean,
): SequencingException | null {
  if (ancestor === target) return null;

  const between = [ancestor, ...upTo(target, ancestor).slice(1).reverse()];
  return firstOf(between, (one) => {
    const past = isForward ? whyNotPast(session, one, 'forward') : null;
    if (past) return past;
    const isClosed = !one.isActive && one !== ancestor && one.is.choiceLimits.preventActivation;
    return isClosed ? 'SB.2.9-6' : null;
  });
}

function whyNotOut(left: readonly Activity[]): SequencingException | null {
  return left.every((one) => one.is.control.choiceExit) ? null : 'SB.2.9-7';
}

function whyNotAcross(
  session: Session,
  current: Activity,
  ancestor: Activity,
  target: Activity,
): SequencingException | null {
  const left = upTo(current, ancestor);
  const exit = whyNotOut(left);
  if (exit) return exit;

  const constrained = left.find((one) => !one.isLeaf && one.is.choiceLimits.constrainChoice);
  if (constrained && !isWithinReach(session, constrained, target)) return 'SB.2.9-8';

  const order = session.root.preorder;
  return whyNotInto(session, ancestor, target, order.indexOf(target) > order.indexOf(current));
}

/** Constrained choice reaches the activity itself and those right beside it. */
function isWithinReach(session: Session, constrained: Activity, target: Activity): boolean {
  const order = session.root.preorder;
  const isForward = order.indexOf(target) > order.indexOf(constrained);
  const beside = neighbour(constrained, isForward ? 'forward' : 'backward') ?? constrained;
  return target === constrained || target.isWithin(beside);
}

/** SB.2.9.2 */
function neighbour(activity: Activity, direction: Direction): Activity | null {
  const { parent } = activity;
  if (!parent) return null;

  const index = parent.available.indexOf(activity) + (direction === 'forward' ? 1 : -1);
  return parent.available[index] ?? neighbour(parent, direction);
}

/** SB.2.4 */
function whyNotPast(session: Session, activity: Activity, direction: Direction): SequencingException | null {
  if (direction === 'forward')
    return hasPreRule(session, activity, 'stopForwardTraversal') ? 'SB.2.4-1' : null;
  if (!activity.parent) return 'SB.2.4-3';
  return activity.parent.is.control.forwardOnly ? 'SB.2.4-2' : null;
}

function firstOf<T, R>(list: readonly T[], ask: (one: T) => R | null): R | null {
  for (const one of list) {
    const answer = ask(one);
    if (answer !== null) return answer;
  }
  return null;
}
