import type { Activity } from './activity.js';
import { nameOf, primaryOf, progressOf, statusOf, writeProgress, writeStatus } from './objectives.js';
import { hasPreRule, holds, type Truth } from './rules.js';
import type { Session } from './session.js';
import type { RollupRule } from './tree.js';

type Action = RollupRule['action'];

const MAX_ROUNDS = 10;

/**
 * RB.1.5: the clusters from an activity up to the root, and those of activities that read a global objective which
 * changed meanwhile.
 */
export function rollUpFrom(session: Session, activity: Activity): void {
  for (const one of activity.path.reverse()) rollUp(session, one);
  // Clusters may share on what they have rolled up; no chain is longer than this.
  for (let round = 0; session.changed.size > 0 && round < MAX_ROUNDS; round += 1) {
    const targets = session.changed;
    session.changed = new Set();
    for (const cluster of clustersReading(session, targets)) rollUp(session, cluster);
  }
}

/** One cluster from its available children. @see RB.1.1 to RB.1.3 */
export function rollUp(session: Session, activity: Activity): void {
  if (activity.isLeaf || !activity.isTracked) return;

  activity.dropStale();
  rollUpMeasures(session, activity);
  rollUpObjective(session, activity);
  rollUpProgress(session, activity);
}

function rollUpMeasures(session: Session, cluster: Activity): void {
  const children = cluster.available.filter((child) => child.isTracked);
  const measure = weighted(
    children.map((child) => [
      child.is.rollup.measureWeight,
      statusOf(session, child, primaryOf(child), 'current').measure,
    ]),
  );
  const known = cluster.status(nameOf(primaryOf(cluster))).measure;
  if (measure !== known) writeStatus(session, cluster, primaryOf(cluster), { measure });
  const progress = weighted(
    children.map((child) => [child.is.rollup.progressWeight, progressOf(session, child, 'current').progress]),
  );
  if (progress !== cluster.progress) writeProgress(session, cluster, { progress });
}

/** RB.1.1 a and b: children without a value count as nothing, with all their weight. */
function weighted(parts: (readonly [number, number | undefined])[]): number | undefined {
  const weight = parts.reduce((sum, [one]) => sum + one, 0);
  if (weight <= 0 || parts.every(([, value]) => value === undefined)) return undefined;

  return rounded(parts.reduce((sum, [one, value]) => sum + one * (value ?? 0), 0) / weight);
}

function rollUpObjective(session: Session, cluster: Activity): void {
  const objective = primaryOf(cluster);
  if (objective.satisfiedByMeasure) return;

  const rules = rulesOf(cluster, ['satisfied', 'notSatisfied'], OBJECTIVE_DEFAULTS);
  if (applies(session, cluster, rules, 'notSatisfied'))
    writeStatus(session, cluster, objective, { satisfied: false });
  if (applies(session, cluster, rules, 'satisfied'))
    writeStatus(session, cluster, objective, { satisfied: true });
}

function rollUpProgress(session: Session, cluster: Activity): void {
  if (cluster.is.completionMeasure !== null) return;

  const rules = rulesOf(cluster, ['completed', 'incomplete'], PROGRESS_DEFAULTS);
  if (applies(session, cluster, rules, 'incomplete')) writeProgress(session, cluster, { completed: false });
  if (applies(session, cluster, rules, 'completed')) writeProgress(session, cluster, { completed: true });
}

/** The defaults come in pairs: a rule for either action takes both away. @see SN 4th Ed. 4.6.4 */
function rulesOf(
  cluster: Activity,
  actions: readonly Action[],
  defaults: readonly RollupRule[],
): readonly RollupRule[] {
  const own = cluster.is.rollup.rules.filter((rule) => actions.includes(rule.action));
  return own.length > 0 ? own : defaults;
}

/** RB.1.4 */
function applies(session: Session, cluster: Activity, rules: readonly RollupRule[], action: Action): boolean {
  const children = cluster.available.filter((child) => child.isTracked && isIncluded(session, child, action));
  return rules
    .filter((rule) => rule.action === action)
    .some((rule) =>
      isMet(
        rule,
        children.map((child) => holds(session, child, rule, 'current')),
      ),
    );
}

function isMet(rule: RollupRule, truths: Truth[]): boolean {
  const met = truths.filter((truth) => truth === true).length;
  switch (rule.childActivitySet) {
    case 'all':
      return met === truths.length;
    case 'any':
      return met > 0;
    case 'none':
      return truths.every((truth) => truth === false);
    case 'atLeastCount':
      return met >= rule.minimumCount;
    case 'atLeastPercent':
      return truths.length > 0 && met / truths.length >= rule.minimumPercent;
    default:
      return rule.childActivitySet satisfies never;
  }
}

/** RB.1.4.2 */
function isIncluded(session: Session, child: Activity, action: Action): boolean {
  const { rollup } = child.is;
  const isObjective = action === 'satisfied' || action === 'notSatisfied';
  if (!(isObjective ? rollup.objective : rollup.progress)) return false;

  switch (requirementOf(rollup, action)) {
    case 'ifNotSuspended':
      return child.attempts > 0 && !child.isSuspended;
    case 'ifAttempted':
      return child.attempts > 0;
    case 'ifNotSkipped':
      return !hasPreRule(session, child, 'skip');
    default:
      return true;
  }
}

function requirementOf(rollup: Activity['is']['rollup'], action: Action) {
  switch (action) {
    case 'satisfied':
      return rollup.requiredForSatisfied;
    case 'notSatisfied':
      return rollup.requiredForNotSatisfied;
    case 'completed':
      return rollup.requiredForCompleted;
    default:
      return rollup.requiredForIncomplete;
  }
}

function clustersReading(session: Session, targets: ReadonlySet<string>): Activity[] {
  const readers = session.root.all.filter((activity) =>
    activity.is.objectives.some((objective) =>
      objective.maps.some((map) => targets.has(map.target) && reads(map)),
    ),
  );
  const clusters = new Set(readers.flatMap((reader) => reader.path));
  // From the leaves up.
  return [...clusters]
    .filter((cluster) => !cluster.isLeaf)
    .sort((one, other) => other.path.length - one.path.length);
}

const reads = (map: object): boolean =>
  Object.entries(map).some(([key, value]) => key.startsWith('read') && value === true);

/** Measures are compared with thresholds: 0.1 + 0.2 must reach 0.3. */
const rounded = (value: number): number => Math.round(value * 1e9) / 1e9;

const condition = (name: RollupRule['conditions'][number]['condition'], not = false) => ({
  condition: name,
  not,
  objective: null,
  measureThreshold: 0,
});

const ofAll = (action: Action, conditions: RollupRule['conditions']): RollupRule => ({
  childActivitySet: 'all',
  minimumCount: 0,
  minimumPercent: 0,
  combination: 'any',
  conditions,
  action,
});

const OBJECTIVE_DEFAULTS = [
  ofAll('notSatisfied', [condition('objectiveStatusKnown')]),
  ofAll('satisfied', [condition('satisfied')]),
];
const PROGRESS_DEFAULTS = [
  ofAll('incomplete', [condition('activityProgressKnown')]),
  ofAll('completed', [condition('completed')]),
];
