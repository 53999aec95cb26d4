import type { Activity } from './activity.js';
import type { Session } from './session.js';

type Occasion = 'once' | 'onEachNewAttempt';

/**
 * SR.1 and SR.2: which children of a cluster take part, and in which order. What was drawn stays in the state, so that
 * a resumed session finds the same.
 */
export function rearrange(session: Session, cluster: Activity, ...occasions: Occasion[]): void {
  if (cluster.isLeaf || cluster.isActive || cluster.isSuspended) return;

  const { selection, randomization } = cluster.is;
  if (isDue(selection.when, occasions) && selection.count !== null)
    cluster.available = select(session, cluster.children, selection.count);
  if (isDue(randomization.when, occasions) && randomization.reorder)
    cluster.available = shuffle(session, cluster.available);
}

const isDue = (when: Occasion | 'never', occasions: readonly Occasion[]) =>
  when !== 'never' && occasions.includes(when);

/** Some of the children, in the manifest's order. */
function select(session: Session, children: readonly Activity[], count: number): readonly Activity[] {
  if (count >= children.length) return children;

  const chosen = new Set(shuffle(session, children).slice(0, Math.max(0, count)));
  return children.filter((child) => chosen.has(child));
}

function shuffle(session: Session, children: readonly Activity[]): Activity[] {
  const left = [...children];
  return children.flatMap(() => left.splice(Math.floor(session.draw() * left.length), 1));
}
