import type { CommitEnvelope } from '@vigie/scorm/protocol';

/** One commit that waits on this device, and whose it is: another user of the same device never sends it. */
export type Waiting = { key: string; userId: string; since: number; envelope: CommitEnvelope };

/** One that the server will never take: kept, shown, and given out as a file. */
export type Refused = Waiting & { at: number; status: number; type: string };

/** What became of one posting. */
export type Posted =
  | { state: 'taken'; acked: number; lease: 'held' | 'lost'; reseq?: number }
  | { state: 'kept'; why: KeptWhy; retryAfterSeconds: number | null }
  | { state: 'refused'; status: number; type: string };

/** Why a commit stays here for now. */
export type KeptWhy = 'offline' | 'signed-out' | 'forbidden' | 'busy';

/** Only the newest of each item counts, since snapshots are whole; one that was cut short has a place of its own. */
export const keyOf = ({ attempt, epoch, item, kind }: CommitEnvelope): string =>
  `${attempt} ${epoch} ${item} ${kind}`;

/** Does a commit replace the one that waits under its key? */
export const replaces = (next: CommitEnvelope, known: CommitEnvelope | undefined): boolean =>
  known === undefined || next.seq >= known.seq;

/** The order of sending: openings one after the other, the numbers of each counting up. */
export const inOrder = <T extends { envelope: CommitEnvelope }>(waiting: Iterable<T>): T[] =>
  [...waiting].sort((a, b) => a.envelope.epoch - b.envelope.epoch || a.envelope.seq - b.envelope.seq);

/**
 * What an answer without a commit result means. 401, 403, 429, 5xx and no answer: not now. Everything else the server
 * would say again tomorrow.
 */
export function keptOrRefused(status: number, type: string, retryAfterSeconds: number | null): Posted {
  if (status === 401) return { state: 'kept', why: 'signed-out', retryAfterSeconds };
  if (status === 403) return { state: 'kept', why: 'forbidden', retryAfterSeconds };
  if (status === 429 || status >= 500 || status < 400)
    return { state: 'kept', why: 'busy', retryAfterSeconds };
  return { state: 'refused', status, type };
}

/**
 * How far the shell may forget its journal: up to what the server has, but never past a commit of the same opening
 * that still waits here. The server's number is the highest it has seen, over all items.
 */
export function ackedForShell(acked: number, stillWaiting: Iterable<CommitEnvelope>): number {
  const first = Math.min(...Array.from(stillWaiting, ({ seq }) => seq));
  return Math.min(acked, first - 1);
}

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;

/**
 * How long to wait before the next try; never shorter than the server asks.
 *
 * @param failures - how many passes have failed in a row, from 1.
 * @param chance - 0..1, so that a class of phones does not come back all at once.
 */
export function waitMs(failures: number, chance: number, retryAfterSeconds: number | null): number {
  const doubled = Math.min(FIRST_WAIT_MS * 2 ** (failures - 1), LONGEST_WAIT_MS);
  const asked = (retryAfterSeconds ?? 0) * 1000;
  return Math.round(Math.max(doubled * (0.75 + chance / 2), asked * (1 + chance / 4)));
}

/** Who opened an attempt on this device, and the content host that it was played on. */
export type Owner = { userId: string; host: string };

/**
 * The part of a shell's journal that this user may send. The package's storage does not know who learned: on a shared
 * phone it may hold another person's work, which stays there for them. And a package may write there what it likes:
 * it hands over nothing of an attempt that was played on another host than its own.
 *
 * @param owners - who opened which attempt on this device.
 */
export function ownPart(
  journal: CommitEnvelope[],
  self: Owner,
  owners: ReadonlyMap<string, Owner>,
  running: string | undefined,
): CommitEnvelope[] {
  return journal.filter(({ attempt }) => {
    const owner = owners.get(attempt);
    if (owner === undefined) return attempt === running;
    return owner.userId === self.userId && owner.host === self.host;
  });
}
