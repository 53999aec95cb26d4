import { type Result, rounded } from '../result.rules.js';
import type { Activity } from './activity.js';
import { nameOf, primaryOf, statusOf } from './objectives.js';
import { rollUp } from './rollup.js';
import { completionOf } from './rules.js';
import { Sequencer } from './sequencer.js';
import type { GlobalObjectives, SequencingState } from './state.js';
import type { SequencingTree } from './tree.js';

/**
 * What a whole sequenced package has reached: the roll-up of its root, worked out again from what its activities
 * have, so that a state cannot claim more for the whole than for its parts.
 *
 * Half a course is neither failed nor graded: those are said when it is complete, passed or over.
 */
export function sequencedResult(
  tree: SequencingTree,
  state: SequencingState,
  globalObjectives: GlobalObjectives,
): Result {
  const { session } = new Sequencer(tree, state, { now: () => 0, random: () => 0, globalObjectives });
  const clusters = session.root.all.filter(({ isLeaf, attempts }) => !isLeaf && attempts > 0);
  for (const cluster of clusters.reverse()) {
    forget(cluster);
    rollUp(session, cluster);
  }

  const { root } = session;
  const { satisfied, measure } = statusOf(session, root, primaryOf(root));
  const isComplete = completionOf(session, root) === true;
  const isSettled = isComplete || satisfied === true || session.hasEnded;
  const isBegun = root.all.some(({ attempts, isActive }: Activity) => attempts > 0 || isActive);
  const begun = isBegun ? 'incomplete' : 'not-attempted';
  const failed = satisfied === false && isSettled ? 'failed' : 'unknown';
  return {
    completion: isComplete ? 'completed' : begun,
    success: satisfied ? 'passed' : failed,
    scaledScore: isSettled && measure !== undefined ? rounded(Math.min(1, Math.max(0, measure))) : null,
  };
}

/** What a cluster says of itself counts only as far as its children bear it out. */
function forget(cluster: Activity): void {
  cluster.completed = undefined;
  cluster.objectives.delete(nameOf(primaryOf(cluster)));
}

/** Every global objective and shared bucket that a tree speaks of. */
export function sharedNamesOf({ root }: SequencingTree): { objectives: Set<string>; data: Set<string> } {
  const objectives = new Set<string>();
  const data = new Set<string>();
  const visit = (activity: SequencingTree['root']): void => {
    for (const { maps } of activity.objectives) for (const { target } of maps) objectives.add(target);
    for (const { target } of activity.data) data.add(target);
    activity.children.forEach(visit);
  };
  visit(root);
  return { objectives, data };
}
