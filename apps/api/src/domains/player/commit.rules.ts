import {
  type CmiSnapshot,
  type CommitEnvelope,
  type Goals,
  improve,
  isSuspended,
  itemResult,
  overlay,
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
export function withCommit(state: ItemState, commit: CommitEnvelope, goals: Goals): ItemState {
  const placed = { epoch: commit.epoch, seq: commit.seq, cmi: commit.cmi };
  const slot = commit.kind === 'full' ? 'full' : 'reduced';
  const kept = isNewer(placed, state[slot]) ? { [slot]: placed } : {};
  return { ...state, ...kept, ...improve(state, itemResult(commit, goals)) };
}

/** The state to resume from: the whole snapshot, with what a newer cut-short one knows better laid over it. */
export function resumeState(state: Pick<ItemState, 'full' | 'reduced'>): CmiSnapshot | null {
  const { full, reduced } = state;
  if (!reduced || !isNewer(reduced, full)) return full?.cmi ?? null;
  return full ? overlay(full.cmi, reduced.cmi) : reduced.cmi;
}

/** Time spent in an item: the sum over its openings. */
export const totalSeconds = (launches: { sessionSeconds: Record<string, number> }[], item: string): number =>
  launches.reduce((sum, launch) => sum + (launch.sessionSeconds[item] ?? 0), 0);

/**
 * The end of an item that was not suspended, or of the whole sequencing session where rules lead: with a completed
 * attempt, the next opening begins a new one.
 */
export const endsAttempt = (commit: CommitEnvelope, isRuled: boolean): boolean =>
  isRuled ? (commit.sequencing?.state.ended ?? false) : commit.final && !isSuspended(commit.cmi);
