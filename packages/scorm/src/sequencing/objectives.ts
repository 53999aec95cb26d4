import { type Activity, UNNAMED } from './activity.js';
import type { Session } from './session.js';
import type { ObjectiveStatus } from './state.js';
import type { ObjectiveDefinition, ObjectiveMap } from './tree.js';

type Field = keyof ObjectiveStatus;

const READS: Readonly<Record<Field, keyof ObjectiveMap>> = {
  satisfied: 'readSatisfied',
  measure: 'readMeasure',
  raw: 'readRaw',
  min: 'readMin',
  max: 'readMax',
  completed: 'readCompleted',
  progress: 'readProgress',
};
const WRITES: Readonly<Record<Field, keyof ObjectiveMap>> = {
  satisfied: 'writeSatisfied',
  measure: 'writeMeasure',
  raw: 'writeRaw',
  min: 'writeMin',
  max: 'writeMax',
  completed: 'writeCompleted',
  progress: 'writeProgress',
};
const FIELDS = Object.keys(READS) as Field[];

/**
 * Whether what was reached in an earlier attempt of the parent counts. Roll-up looks at the current attempt alone
 * unless the manifest says otherwise; an activity's own rules look at all that is known of it.
 *
 * @see SN 4th Ed. 3.3.1 (use current attempt information)
 */
export type Counting = 'all' | 'current';

export const primaryOf = ({ is }: Activity): ObjectiveDefinition => is.objectives[0] as ObjectiveDefinition;

export const nameOf = ({ id }: ObjectiveDefinition): string => id ?? UNNAMED;

/** The objective that a rule names; the primary one when it names none. */
export function objectiveNamed(activity: Activity, id: string | null): ObjectiveDefinition | undefined {
  if (id === null) return primaryOf(activity);
  return activity.is.objectives.find((one) => one.id === id);
}

/**
 * What is known of an objective: its own tracking, and what its maps read of global objectives.
 *
 * @see SN 4th Ed. 3.10.2 (objective maps), 4.2.1.2
 */
export function statusOf(
  session: Session,
  activity: Activity,
  objective: ObjectiveDefinition,
  count: Counting = 'all',
): ObjectiveStatus {
  const own = count === 'current' && activity.areObjectivesStale ? {} : activity.status(nameOf(objective));
  const status = readMaps(session, objective, own);
  return objective.satisfiedByMeasure ? byMeasure(activity, objective, status) : status;
}

/** Writes what the activity has reached, and what its maps share of it. Undefined makes a value unknown again. */
export function writeStatus(
  session: Session,
  activity: Activity,
  objective: ObjectiveDefinition,
  changes: { [F in Field]?: ObjectiveStatus[F] | undefined },
): void {
  const own = { ...activity.status(nameOf(objective)) };
  for (const field of FIELDS) if (field in changes) assign(own, field, changes[field]);
  activity.objectives.set(nameOf(objective), own);
  share(session, activity, objective, own, changes);
}

function share(
  session: Session,
  activity: Activity,
  objective: ObjectiveDefinition,
  own: ObjectiveStatus,
  changes: object,
): void {
  const judged = objective.satisfiedByMeasure ? byMeasure(activity, objective, own) : own;
  const isJudged = objective.satisfiedByMeasure && 'measure' in changes;
  const fields = FIELDS.filter((field) => field in changes || (field === 'satisfied' && isJudged));
  publish(session, objective, fields, judged);
}

function publish(
  session: Session,
  objective: ObjectiveDefinition,
  fields: readonly Field[],
  status: ObjectiveStatus,
): void {
  for (const map of objective.maps) {
    const shared = fields.filter((field) => map[WRITES[field]]);
    if (shared.length === 0) continue;

    const known = session.globals.get(map.target) ?? {};
    const global = { ...known };
    for (const field of shared) assign(global, field, status[field]);
    session.globals.set(map.target, global);
    session.written.add(map.target);
    if (shared.some((field) => known[field] !== global[field])) session.changed.add(map.target);
  }
}

/** How far the current attempt is, and whether that is complete. Undefined is unknown. */
export type Progress = Pick<ObjectiveStatus, 'completed' | 'progress'>;

/**
 * What is known of an activity's completion: a measure decides where the manifest says so. The maps of the primary
 * objective share it as well.
 *
 * @see SN 4th Ed. 3.10.3 (adlseq:objectives), 4.6.7
 */
export function progressOf(session: Session, activity: Activity, count: Counting = 'all'): Progress {
  const isStale = count === 'current' && activity.isProgressStale;
  const own = isStale ? {} : pick(activity);
  return judge(activity, readMaps(session, primaryOf(activity), own));
}

/** The same as the content is told of it under its primary objective: what is read is another one's judgement. */
export function sharedProgressOf(session: Session, activity: Activity): Progress {
  const read = readMaps(session, primaryOf(activity), {});
  return { ...progressOf(session, activity), ...pick(read) };
}

const pick = ({ completed, progress }: { [F in keyof Progress]?: Progress[F] | undefined }): Progress => ({
  ...(completed === undefined ? {} : { completed }),
  ...(progress === undefined ? {} : { progress }),
});

/** How far the attempt itself has come, whatever others share. */
function ownProgressOf(activity: Activity): Progress {
  return judge(activity, pick(activity));
}

/** Writes how far the attempt is, and shares it. */
export function writeProgress(
  session: Session,
  activity: Activity,
  changes: { completed?: boolean | undefined; progress?: number | undefined },
): void {
  if ('completed' in changes) activity.completed = changes.completed;
  if ('progress' in changes) activity.progress = changes.progress;
  const fields: Field[] = [];
  if ('completed' in changes || activity.is.completionMeasure !== null) fields.push('completed');
  if ('progress' in changes) fields.push('progress');
  const own = ownProgressOf(activity);
  publish(session, primaryOf(activity), fields, own);
}

function judge({ is }: Activity, { completed, progress }: Progress): Progress {
  const least = is.completionMeasure;
  const judged = least === null || progress === undefined ? undefined : progress >= least;
  const word = least === null ? completed : judged;
  return {
    ...(word === undefined ? {} : { completed: word }),
    ...(progress === undefined ? {} : { progress }),
  };
}

/** What only the 4th edition shares adds to what is known locally, and never takes it away. */
const ADDITIONS: readonly Field[] = ['raw', 'min', 'max', 'completed', 'progress'];

/** For satisfaction and measure a map that reads is the only source: unknown there is unknown here. */
function readMaps(session: Session, objective: ObjectiveDefinition, own: ObjectiveStatus): ObjectiveStatus {
  const status = { ...own };
  for (const map of objective.maps) {
    const global = session.globals.get(map.target);
    for (const field of FIELDS) {
      const isKnown = global?.[field] !== undefined || !ADDITIONS.includes(field);
      if (map[READS[field]] && isKnown) assign(status, field, global?.[field]);
    }
  }
  return status;
}

/** Satisfaction follows the measure alone. @see SN 4th Ed. 3.10.1; measureSatisfactionIfActive: SN 3.14.1 */
function byMeasure(
  activity: Activity,
  objective: ObjectiveDefinition,
  status: ObjectiveStatus,
): ObjectiveStatus {
  const { satisfied: _own, ...rest } = status;
  const isEarly = activity.isActive && !activity.is.rollup.measureSatisfactionIfActive;
  if (rest.measure === undefined || isEarly) return rest;

  return { ...rest, satisfied: rest.measure >= objective.minMeasure };
}

function assign(status: ObjectiveStatus, field: Field, value: ObjectiveStatus[Field] | undefined): void {
  if (value === undefined) Reflect.deleteProperty(status, field);
  else Object.assign(status, { [field]: value });
}
