import type { CmiSnapshot, CommitEnvelope, ShellLaunch, ShellMessage } from '@vigie/scorm';
import type { NavigationRequest } from '@vigie/scorm/sequencing';
import type { Guide } from './scorm2004/guide.js';
import type { SequencingLaunch } from './sequencing-launch.js';

/** The best that one opening has reported of an item. */
export type Sticky = CommitEnvelope['sticky'];

/** What a course does while it runs. All are called synchronously, inside the course's own call. */
export interface RuntimeNews {
  /** The course has opened its session; again when it opens another one after it had finished. */
  initialized(): void;
  /** A value was set. */
  changed(): void;
  /** The course asks for its data to be kept now. */
  committed(): void;
  finished(): void;
  /** The course has finished, and wants to go on from here. */
  asked(wish: Wish): void;
  /** The same in a sequenced course, in the words of its standard. */
  requested(request: NavigationRequest): void;
}

/** Where a course asks to be led: to a neighbouring item, or out of the package. */
export type Wish = Extract<ShellMessage, { type: 'shell.asked' }>['wish'];

/** One item in the run-time of its standard. */
export interface RuntimeSession<Snapshot extends CmiSnapshot = CmiSnapshot> {
  /** What the course has said so far; without `session_time` as long as it never set one. */
  read(): Snapshot;
  /** The best result that the course has set, even if it lowered it later. */
  best(): Sticky;
  /** The elements that the course has set. */
  readonly touched: ReadonlySet<string>;
}

/** The SCORM API of one standard. */
export interface Runtime<Snapshot extends CmiSnapshot = CmiSnapshot> {
  /** Makes the API answer for an item with these CMI data (nested, without the leading `cmi`). */
  open(cmi: Record<string, unknown>, news: RuntimeNews, guide?: Guide | null): RuntimeSession<Snapshot>;
  /** The CMI data for one more session of an item that has already left `newest` in this opening. */
  reopened(
    initial: Record<string, unknown>,
    newest: CmiSnapshot,
    earlierSeconds: number,
  ): Record<string, unknown>;
}

/** The run-times by standard; each is a file of its own that only the packages that need it load. */
export const runtimes: Record<ShellLaunch['standard'], () => Promise<Runtime>> = {
  scorm12: async () => (await import('./scorm12/scorm12.js')).scorm12,
  scorm2004: async () => (await import('./scorm2004/scorm2004.js')).scorm2004,
};

/** The engine for a sequenced course: a file of its own as well. */
export async function guideFor(attempt: string, sequencing: SequencingLaunch): Promise<Guide> {
  const { Guide: Loaded } = await import('./scorm2004/guide.js');
  return new Loaded(attempt, sequencing);
}
