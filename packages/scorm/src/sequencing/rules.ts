import type { Activity } from './activity.js';
import { type Counting, objectiveNamed, primaryOf, progressOf, statusOf } from './objectives.js';
import type { Session } from './session.js';
import type { ObjectiveDefinition, PostAction, PreAction, RuleCondition } from './tree.js';

/** True, false, or undefined: unknown. */
export type Truth = boolean | undefined;

interface Conditional {
  combination: 'all' | 'any';
  conditions: readonly RuleCondition[];
}

/** Attempt completion status. */
export function completionOf(session: Session, activity: Activity, count: Counting = 'all'): Truth {
  return progressOf(session, activity, count).completed;
}

/** UP.2, UP.2.1: the first of the rules whose conditions hold. */
export function firstThatHolds<R extends Conditional>(
  session: Session,
  activity: Activity,
  rules: readonly R[],
): R | undefined {
  return rules.find((rule) => holds(session, activity, rule) === true);
}

export function hasPreRule(session: Session, activity: Activity, action: PreAction): boolean {
  const rules = activity.is.pre.filter((rule) => rule.action === action);
  return firstThatHolds(session, activity, rules) !== undefined;
}

export function postAction(session: Session, activity: Activity): PostAction | null {
  return firstThatHolds(session, activity, activity.is.post)?.action ?? null;
}

/** UP.2.1, RB.1.4.1: conditions together. No condition is unknown. */
export function holds(
  session: Session,
  activity: Activity,
  rule: Conditional,
  count: Counting = 'all',
): Truth {
  const truths = rule.conditions.map((condition) => {
    const truth = evaluate(session, activity, condition, count);
    return condition.not && truth !== undefined ? !truth : truth;
  });
  if (truths.length === 0) return undefined;

  const decisive = rule.combination === 'any';
  if (truths.includes(decisive)) return decisive;
  return truths.includes(undefined) ? undefined : !decisive;
}

function evaluate(session: Session, activity: Activity, rule: RuleCondition, count: Counting): Truth {
  // Of what is not tracked nothing is known.
  const objective = activity.isTracked ? objectiveNamed(activity, rule.objective) : undefined;
  const { satisfied, measure } = objective ? statusOf(session, activity, objective, count) : {};
  const completed = () => objective && completionBy(session, activity, objective, count);
  switch (rule.condition) {
    case 'satisfied':
      return satisfied;
    case 'objectiveStatusKnown':
      return satisfied !== undefined;
    case 'objectiveMeasureKnown':
      return measure !== undefined;
    case 'objectiveMeasureGreaterThan':
      return measure === undefined ? undefined : measure > rule.measureThreshold;
    case 'objectiveMeasureLessThan':
      return measure === undefined ? undefined : measure < rule.measureThreshold;
    case 'completed':
      return completed();
    case 'activityProgressKnown':
      return completed() !== undefined;
    case 'attempted':
      return activity.attempts > 0;
    case 'attemptLimitExceeded':
      return isBeyondAttempts(activity);
    case 'timeLimitExceeded':
      return isBeyondTime(session, activity);
    case 'outsideAvailableTimeRange':
      // SN 4th Ed. 3.5: begin and end times are not part of SCORM.
      return false;
    case 'always':
      return true;
    default:
      return rule.condition satisfies never;
  }
}

// 4th edition: every objective has a completion of its own; that of the primary one is the attempt's.
function completionBy(
  session: Session,
  activity: Activity,
  objective: ObjectiveDefinition,
  count: Counting,
): Truth {
  return objective === primaryOf(activity)
    ? completionOf(session, activity, count)
    : statusOf(session, activity, objective, count).completed;
}

/** UP.5: may the activity not be entered now? */
export function isBlocked(session: Session, activity: Activity): boolean {
  return hasPreRule(session, activity, 'disabled') || isLimited(activity);
}

/**
 * UP.1. Time is no limit to a new attempt, which has used none of its own yet: SCORM lets it count for the rules and
 * for `cmi.max_time_allowed` only.
 */
export function isLimited(activity: Activity): boolean {
  return activity.isTracked && !activity.isActive && !activity.isSuspended && isBeyondAttempts(activity);
}

function isBeyondAttempts({ is, attempts }: Activity): boolean {
  return is.limits.attempts !== null && attempts >= is.limits.attempts;
}

function isBeyondTime(session: Session, { is, since }: Activity): boolean {
  if (is.limits.seconds === null || is.limits.seconds <= 0 || since === undefined) return false;

  return session.around.now() - since >= is.limits.seconds * 1000;
}
