import { type Activity, commonAncestor, upTo } from './activity.js';
import { primaryOf, progressOf, statusOf, writeProgress, writeStatus } from './objectives.js';
import { rearrange } from './randomize.js';
import { rollUpFrom } from './rollup.js';
import type { Session } from './session.js';

/** UP.4: the attempt on an activity is over, or suspended. */
export function endAttempt(session: Session, activity: Activity): void {
  if (!activity.isLeaf) activity.isSuspended = activity.available.some((child) => child.isSuspended);
  else if (activity.isTracked && !activity.isSuspended) concludeLeaf(session, activity);

  const wasActive = activity.isActive;
  activity.isActive = false;
  rollUpFrom(session, activity);
  if (wasActive) rearrange(session, activity, 'onEachNewAttempt');
}

/** UP.3: ends the attempts between the current activity and the place where a new one begins. */
export function endDescendentAttempts(session: Session, activity: Activity): void {
  const { current } = session;
  if (!current) return;

  const ancestor = commonAncestor(current, activity);
  for (const one of upTo(current, ancestor)) if (one !== current) endAttempt(session, one);
}

// What the content does not say itself, its end says for it. A measure that decides is never guessed.
function concludeLeaf(session: Session, leaf: Activity): void {
  const { completionSetByContent, objectiveSetByContent } = leaf.is.delivery;
  if (!completionSetByContent && !leaf.saysCompletion && progressOf(session, leaf).completed === undefined)
    writeProgress(session, leaf, { completed: true });

  const primary = primaryOf(leaf);
  const isOpen = statusOf(session, leaf, primary).satisfied === undefined && !primary.satisfiedByMeasure;
  if (!objectiveSetByContent && !leaf.saysSuccess && isOpen)
    writeStatus(session, leaf, primary, { satisfied: true });
}
