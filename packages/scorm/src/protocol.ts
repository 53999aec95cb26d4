import { z } from 'zod';
import { CmiSnapshot } from './cmi.js';
import {
  type GlobalObjectives,
  SequencingSnapshot,
  type SequencingState,
  type SharedData,
} from './sequencing/state.js';
import type { SequencingTree } from './sequencing/tree.js';
import { Trace } from './trace.js';

export * from './trace.js';

/**
 * What one save of a course carries from the browser to the server: a full snapshot of the item's CMI data,
 * so that the newest one wins and a repeated or late one does no harm.
 *
 * `seq` counts up within one opening (`epoch`) of an attempt. A `reduced` snapshot was sent while the page was
 * being closed and may lack long fields; it is merged and never replaces a fuller state.
 */
export const CommitEnvelope = z.strictObject({
  attempt: z.uuid(),
  epoch: z.int().min(1),
  seq: z.int().min(1),
  item: z.string().min(1).max(255),
  kind: z.enum(['full', 'reduced']),
  cmi: CmiSnapshot,
  /** The item called LMSFinish / Terminate, or it was opened, never spoke to the API, and was left. */
  final: z.boolean(),
  /** The best this opening has ever reported: it survives a course that later lowers its own result. */
  sticky: z.strictObject({ passed: z.boolean(), score: z.number().min(-100).max(100).nullable() }),
  /** Where the sequencing of SCORM 2004 stands, kept with the item's data or not at all. */
  sequencing: SequencingSnapshot.optional(),
});
export type CommitEnvelope = z.infer<typeof CommitEnvelope>;

/** What the server answers to a commit: the number that is now safe, and whether this opening still leads. */
export const CommitAnswer = z.object({
  acked: z.int().min(0),
  lease: z.enum(['held', 'lost']),
  /** Same number, other content: the sender takes `reseq` as its next number and sends again. */
  reseq: z.int().min(1).optional(),
});
export type CommitAnswer = z.infer<typeof CommitAnswer>;

/** One item that can be opened in the shell: `href` is relative to `contentBase` and holds its parameters. */
export interface ShellItem {
  identifier: string;
  title: string;
  href: string;
  /** Nested CMI data for `loadFromJSON`, without the leading `cmi`. */
  cmi: Record<string, unknown>;
}

/** All that the shell needs to play one attempt. It never learns who the user is, only the launch token. */
export interface ShellLaunch {
  attempt: string;
  epoch: number;
  /** Bearer of this (attempt, epoch) at `commitUrl` only. */
  token: string;
  /** First free commit number. */
  startSeq: number;
  commitUrl: string;
  standard: 'scorm12' | 'scorm2004';
  /** Path of the package's files on the content host, with a trailing slash. */
  contentBase: string;
  items: ShellItem[];
  /** Identifier of the item to open first. */
  item: string;
  /** `browse` and `review` write nothing. */
  mode: 'normal' | 'browse' | 'review';
  /** `SequencingLaunch`, for a package that has a tree: then its engine decides which item comes first. */
  sequencing?: Record<string, unknown> | null | undefined;
  /** Private notes go to the page, past all that is recorded; otherwise they stay in the browser. */
  keepsNotes?: boolean;
}

/** What the sequencing engine of the shell begins with. */
export interface SequencingLaunch {
  tree: SequencingTree;
  /** The manifest gives no rules: the tree only says what belongs to what. */
  isPlain?: boolean;
  /** Null when the attempt has none yet. */
  state: SequencingState | null;
  objectives: GlobalObjectives;
  data: SharedData;
}

/** One entry of a sequenced course's menu, as its rules allow it now. */
const SequencedItem = z.strictObject({
  identifier: z.string(),
  depth: z.int(),
  isChoice: z.boolean(),
  isHidden: z.boolean(),
  isCurrent: z.boolean(),
  state: z.enum(['untouched', 'begun', 'completed', 'passed', 'failed']),
});
const Sequenced = {
  canContinue: z.boolean(),
  canPrevious: z.boolean(),
  /** Controls that the course asks to do without (`hideLMSUI`). */
  hidden: z.array(z.string()),
  menu: z.array(SequencedItem),
  /** The course as a whole, to begin at its first part or to end it; null where its parts only stand side by side. */
  whole: z.strictObject({ identifier: z.string(), isChoice: z.boolean() }).nullable(),
};
export type SequencedMenu = z.infer<z.ZodObject<typeof Sequenced>>;

/** From the shell to the LMS page. */
export type ShellMessage =
  /** The shell has loaded; `journal` holds what an earlier opening on this device could not send. */
  | { vigie: 1; type: 'shell.ready'; journal: CommitEnvelope[] }
  | { vigie: 1; type: 'shell.commit'; envelope: CommitEnvelope }
  /** The item has found its API and called LMSInitialize / Initialize. */
  | { vigie: 1; type: 'shell.started'; item: string }
  | { vigie: 1; type: 'shell.finished'; item: string; suspended: boolean }
  /** The item has finished and asks to go on: to the item beside it, or out of the package. The page decides. */
  | { vigie: 1; type: 'shell.asked'; item: string; wish: 'next' | 'previous' | 'leave' }
  /** What the rules of a sequenced course allow now. */
  | ({ vigie: 1; type: 'shell.sequencing' } & SequencedMenu)
  /** The rules let nothing be shown now; `exception` is the specification's number. */
  | { vigie: 1; type: 'shell.stuck'; exception: string | null; reason: string; isLeft: boolean }
  /** A sequenced course has come to its end, or was suspended at its own wish. */
  | { vigie: 1; type: 'shell.ended'; how: 'over' | 'suspended'; exception: string | null }
  /** Answer to `page.leave`: everything is committed or journaled. */
  | { vigie: 1; type: 'shell.left' }
  /** What the course has called, for whoever asks later why; the page sends it when it has nothing better to do. */
  | { vigie: 1; type: 'shell.trace'; trace: Trace }
  /** A private note that is to be kept, or all of them asked for (`block` is null). It is no part of any commit. */
  | { vigie: 1; type: 'shell.note'; id: number; block: string | null; text: string }
  /** A key pressed inside the course that the page wants to know of (Escape twice: quick exit). */
  | { vigie: 1; type: 'shell.key'; key: 'Escape' };

/** From the LMS page to the shell. */
export type PageMessage =
  | { vigie: 1; type: 'page.launch'; launch: ShellLaunch }
  | {
      vigie: 1;
      type: 'page.acked';
      attempt: string;
      epoch: number;
      acked: number;
      lease: 'held' | 'lost';
      reseq?: number;
    }
  | { vigie: 1; type: 'page.open'; item: string }
  /** The learner goes on or back in a sequenced course, or ends it. */
  | { vigie: 1; type: 'page.navigate'; to: 'continue' | 'previous' | 'exitAll' }
  /** Answer to `shell.note` of this `id`: all notes, or what became of the one. */
  | { vigie: 1; type: 'page.note'; id: number; notes: PrivateNote[] | null; outcome: NoteOutcome }
  | { vigie: 1; type: 'page.leave' };

/** What a learner wrote for themselves in a block of a module. */
export interface PrivateNote {
  block: string;
  text: string;
}

/** What became of a note: with the learner's account, waiting on this device, or nowhere. */
export type NoteOutcome = 'kept' | 'waiting' | 'failed';

/** Reads an untrusted `MessageEvent.data`; anything that is not one of the shell's messages is `null`. */
export function readShellMessage(data: unknown): ShellMessage | null {
  if (typeof data !== 'object' || data === null || !('vigie' in data) || !('type' in data)) return null;
  const message = ShellMessageSchema.safeParse(data);
  return message.success ? message.data : null;
}

const tagged = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  z.strictObject({ vigie: z.literal(1), type: z.literal(type), ...shape });

const ShellMessageSchema = z.discriminatedUnion('type', [
  tagged('shell.ready', { journal: z.array(CommitEnvelope).max(200) }),
  tagged('shell.commit', { envelope: CommitEnvelope }),
  tagged('shell.started', { item: z.string() }),
  tagged('shell.finished', { item: z.string(), suspended: z.boolean() }),
  tagged('shell.asked', { item: z.string(), wish: z.enum(['next', 'previous', 'leave']) }),
  tagged('shell.sequencing', Sequenced),
  tagged('shell.stuck', {
    exception: z.string().nullable(),
    reason: z.string(),
    isLeft: z.boolean(),
  }),
  tagged('shell.ended', { how: z.enum(['over', 'suspended']), exception: z.string().nullable() }),
  tagged('shell.left', {}),
  tagged('shell.trace', { trace: Trace }),
  tagged('shell.note', { id: z.int(), block: z.string().nullable(), text: z.string() }),
  tagged('shell.key', { key: z.literal('Escape') }),
]);
