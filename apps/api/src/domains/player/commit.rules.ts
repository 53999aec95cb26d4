import {
  type CmiSnapshot,
  type CommitEnvelope,
  improve,
  itemResult12,
  parseTimespan,
  type Result,
} from '@vigie/scorm';

/** A snapshot and its place in the order of all snapshots of an item. */
export interface Placed {
  epoch: number;
  seq: number;
  cmi: CmiSnapshot;
}

export interface ItemState extends Result {
  full: Placed | null;
  reduced: Placed | null;
}

export const NO_STATE: ItemState = {
  full: null,
  reduced: null,
  completion: 'not-attempted',
  success: 'unknown',
  scaledScore: null,
};

/** Commits may arrive shuffled, twice or days late: only (epoch, seq) says which one is newer, never the clock. */
export const isNewer = (a: Pick<Placed, 'epoch' | 'seq'>, b: Pick<Placed, 'epoch' | 'seq'> | null): boolean =>
  b === null || a.epoch > b.epoch || (a.epoch === b.epoch && a.seq > b.seq);

/**
 * Takes one commit into an item's state: the newest whole snapshot and the newest cut-short one are kept, and
 * whatever the commit reports can only improve the result, also when it comes late.
 */
export function withCommit(
  state: ItemState,
  commit: CommitEnvelope,
  item: { masteryScore: number | null },
): ItemState {
  const placed = { epoch: commit.epoch, seq: commit.seq, cmi: commit.cmi };
  const slot = commit.kind === 'full' ? 'full' : 'reduced';
  const kept = isNewer(placed, state[slot]) ? { [slot]: placed } : {};
  return { ...state, ...kept, ...improve(state, reported(commit, item)) };
}

/** What a commit says was reached, with the best that its opening has ever said. */
function reported(commit: CommitEnvelope, item: { masteryScore: number | null }): Result {
  const result = itemResult12(commit.cmi, item, { final: commit.final });
  if (!commit.sticky.passed) return result;
  return improve(result, { completion: 'completed', success: 'passed', scaledScore: null });
}

/** The state to resume from: the whole snapshot, with what a newer cut-short one knows better laid over it. */
export function resumeState(state: Pick<ItemState, 'full' | 'reduced'>): CmiSnapshot | null {
  const { full, reduced } = state;
  if (!reduced || !isNewer(reduced, full)) return full?.cmi ?? null;
  if (!full) return reduced.cmi;
  return {
    ...full.cmi,
    ...withoutEmpty(reduced.cmi),
    core: {
      ...full.cmi.core,
      ...withoutEmpty(reduced.cmi.core),
      score: reduced.cmi.core.score ?? full.cmi.core.score,
    },
  };
}

/** A cut-short snapshot leaves out what did not fit: that must not blank out what is known. */
function withoutEmpty<T extends object>(part: T): Partial<T> {
  const kept = Object.entries(part).filter(
    ([, value]) => value !== undefined && value !== '' && !isEmptyObject(value),
  );
  return Object.fromEntries(kept) as Partial<T>;
}

const isEmptyObject = (value: unknown) =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/** Seconds that the item says this opening has lasted. */
export const sessionSeconds = (cmi: CmiSnapshot): number => parseTimespan(cmi.core.session_time ?? '') ?? 0;

/** Time spent in an item: the sum over its openings. */
export const totalSeconds = (launches: { sessionSeconds: Record<string, number> }[], item: string): number =>
  launches.reduce((sum, launch) => sum + (launch.sessionSeconds[item] ?? 0), 0);

/** The end of an item that was not suspended: with a completed attempt, the next opening begins a new one. */
export const endsAttempt = (commit: CommitEnvelope): boolean =>
  commit.final && commit.cmi.core.exit !== 'suspend';
