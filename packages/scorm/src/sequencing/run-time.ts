import type { Cmi2004Snapshot } from '../cmi-2004.js';
import type { Activity } from './activity.js';
import { primaryOf, sharedProgressOf, statusOf, writeProgress, writeStatus } from './objectives.js';
import type { Sequencer } from './sequencer.js';
import type { Session } from './session.js';
import type { ObjectiveStatus } from './state.js';
import type { ObjectiveDefinition } from './tree.js';

type Status = { [F in keyof ObjectiveStatus]?: ObjectiveStatus[F] | undefined };

/**
 * Takes in what the delivered activity has said of itself. `touched` are the elements it has set: what it only found
 * there is no news. `seconds` is the time of the session that runs.
 *
 * @see RTE 4th Ed. 4.2, each element's "sequencing impacts"; SN 4.2
 */
export function record(
  { session }: Sequencer,
  cmi: Cmi2004Snapshot,
  touched: ReadonlySet<string>,
  seconds = 0,
): void {
  const activity = session.current;
  if (!activity?.isActive || !activity.isLeaf || !activity.isTracked) return;

  activity.session = seconds;
  for (const [index, row] of Object.entries(cmi.objectives ?? {})) {
    const objective = activity.is.objectives.find((one) => one.id !== null && one.id === row.id);
    const changes = changesIn(row, `cmi.objectives.${index}.`, touched);
    if (objective) write(session, activity, objective, changes);
  }
  write(session, activity, primaryOf(activity), changesIn(cmi, 'cmi.', touched));
}

// The primary objective is the activity's own: its completion is that of the attempt.
function write(session: Session, activity: Activity, objective: ObjectiveDefinition, changes: Status): void {
  const { completed, progress, ...rest } = changes;
  const own = objective === primaryOf(activity) ? rest : changes;
  if (Object.keys(own).length > 0) writeStatus(session, activity, objective, own);
  if (own === changes) return;

  activity.saysSuccess ||= 'satisfied' in changes;
  activity.saysCompletion ||= 'completed' in changes;
  const made = {
    ...('completed' in changes ? { completed } : {}),
    ...('progress' in changes ? { progress } : {}),
  };
  if (Object.keys(made).length > 0) writeProgress(session, activity, made);
}

/** The delivered activity has ended its session. @param exit - `cmi.exit`. */
export function conclude({ session }: Sequencer, exit: string | undefined): void {
  const { current } = session;
  if (current?.isActive && current.isLeaf) current.isSuspended = exit === 'suspend';
}

/**
 * What sequencing knows that a delivered activity finds in its run-time data: its objectives and what they have
 * reached, here or elsewhere, laid over what a suspended attempt has left.
 *
 * @param left - the data of the attempt that is resumed; null for a new one.
 * @see RTE 4th Ed. 4.2.17, 4.2.20, 4.2.22; SN 4.2.1
 */
export function initialDataFor(
  { session }: Sequencer,
  activity: Activity,
  left: Cmi2004Snapshot | null,
): Pick<Cmi2004Snapshot, 'success_status' | 'score' | 'objectives'> {
  const primary = primaryOf(activity);
  const rows = Object.values(left?.objectives ?? {});
  for (const objective of activity.is.objectives) {
    if (objective.id === null) continue;
    const known = statusOf(session, activity, objective);
    const shared = objective === primary ? sharedProgressOf(session, activity) : known;
    const place = rows.findIndex(({ id }) => id === objective.id);
    const row = { ...rows[place], id: objective.id, ...reached(rows[place], { ...known, ...shared }) };
    if (place < 0) rows.push(row);
    else rows[place] = row;
  }
  const { success_status, score } = reached(left ?? undefined, statusOf(session, activity, primary));
  return {
    success_status,
    score,
    objectives: Object.fromEntries(rows.map((row, index) => [String(index), row])),
  };
}

type Row = NonNullable<Cmi2004Snapshot['objectives']>[string];

/** What is known wins over what was left; what is not known leaves it as it was. */
function reached(
  left: Partial<Row> | undefined,
  { satisfied, measure, raw, min, max, completed, progress }: ObjectiveStatus,
) {
  return {
    success_status: satisfied === undefined ? left?.success_status || 'unknown' : successWord(satisfied),
    score: {
      scaled: asText(measure) || left?.score?.scaled || '',
      raw: asText(raw) || left?.score?.raw || '',
      min: asText(min) || left?.score?.min || '',
      max: asText(max) || left?.score?.max || '',
    },
    completion_status:
      completed === undefined ? left?.completion_status || 'unknown' : completionWord(completed),
    progress_measure: asText(progress) || left?.progress_measure || '',
  };
}

const asText = (value: number | undefined): string => (value === undefined ? '' : String(value));

const completionWord = (completed: boolean): string => (completed ? 'completed' : 'incomplete');
const successWord = (satisfied: boolean): string => (satisfied ? 'passed' : 'failed');

function changesIn(
  from: Pick<Cmi2004Snapshot, 'success_status' | 'score' | 'progress_measure'> & {
    completion_status?: string | undefined;
  },
  prefix: string,
  touched: ReadonlySet<string>,
): Status {
  const has = (name: string) => touched.has(prefix + name);
  return {
    ...(has('success_status') ? { satisfied: successIn(from.success_status) } : {}),
    ...(has('score.scaled') ? { measure: between(from.score?.scaled, -1, 1) } : {}),
    ...(has('score.raw') ? { raw: between(from.score?.raw, -1e9, 1e9) } : {}),
    ...(has('score.min') ? { min: between(from.score?.min, -1e9, 1e9) } : {}),
    ...(has('score.max') ? { max: between(from.score?.max, -1e9, 1e9) } : {}),
    ...(has('completion_status') ? { completed: completionIn(from.completion_status) } : {}),
    ...(has('progress_measure') ? { progress: between(from.progress_measure, 0, 1) } : {}),
  };
}

function completionIn(word: string | undefined): boolean | undefined {
  if (word === 'completed') return true;
  return word === 'incomplete' || word === 'not attempted' ? false : undefined;
}

function successIn(word: string | undefined): boolean | undefined {
  if (word === 'passed') return true;
  return word === 'failed' ? false : undefined;
}

function between(text: string | undefined, least: number, most: number): number | undefined {
  const value = text?.trim() ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}
