import { type Activity, commonAncestor } from './activity.js';
import { endDescendentAttempts } from './attempts.js';
import type { SequencingException } from './exceptions.js';
import { isBlocked } from './rules.js';
import type { Session } from './session.js';

/** DB.1.1: why an activity may not be delivered, or null. */
export function whyNotDelivered(session: Session, activity: Activity): SequencingException | null {
  if (!activity.isLeaf) return 'DB.1.1-1';
  return activity.path.some((one) => isBlocked(session, one)) ? 'DB.1.1-3' : null;
}

/**
 * DB.2: begins or resumes the attempts from the root down to the activity.
 *
 * @returns whether the activity begins a new attempt, and finds nothing of an earlier one.
 */
export function deliver(session: Session, activity: Activity): { isNew: boolean } {
  if (activity !== session.suspended) clearSuspended(session, activity);
  endDescendentAttempts(session, activity);
  let isNew = false;
  for (const one of activity.path) if (!one.isActive) isNew = enter(session, one);

  session.current = activity;
  session.suspended = null;
  session.hasEnded = false;
  return { isNew };
}

function enter(session: Session, activity: Activity): boolean {
  const isNew = !activity.isSuspended;
  activity.isActive = true;
  activity.isSuspended = false;
  if (!activity.isTracked) return isNew;

  if (isNew) begin(session, activity);
  else {
    activity.seconds += activity.session;
    activity.session = 0;
  }
  return isNew;
}

function begin(session: Session, activity: Activity): void {
  activity.beginAttempt(session.around.now());
  for (const child of activity.children) outdate(child, activity);
}

// SN 4th Ed. 3.3.1 (use current attempt information): what the children reached in the parent's attempt before
// counts no more, unless the manifest says that it does.
function outdate(child: Activity, parent: Activity): void {
  const { useCurrentObjectiveInfo, useCurrentProgressInfo } = parent.is.control;
  if (useCurrentObjectiveInfo) child.areObjectivesStale = true;
  if (useCurrentProgressInfo) child.isProgressStale = true;
  if (useCurrentObjectiveInfo || useCurrentProgressInfo)
    for (const one of child.children) outdate(one, child);
}

/** DB.2.1: who goes elsewhere does not come back to what was suspended, unless by the way that leads there. */
function clearSuspended(session: Session, activity: Activity): void {
  const { suspended } = session;
  if (!suspended) return;

  const ancestor = commonAncestor(activity, suspended);
  for (let at: Activity | null = suspended; at; at = at.parent) {
    at.isSuspended = !at.isLeaf && at.children.some((child) => child.isSuspended);
    if (at === ancestor) break;
  }
  session.suspended = null;
}
