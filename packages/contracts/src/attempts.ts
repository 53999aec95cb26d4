import { z } from 'zod';
import { Completion, Id, Instant, ScaledScore, Success, Text } from './common.js';
import { AttemptSummary } from './results.js';

// Texts below are the package's own, whatever it wrote: they are shown as text and never as anything else.

const ItemRecord = z.object({
  identifier: z.string(),
  title: z.string(),
  completion: Completion,
  success: Success,
  scaledScore: ScaledScore.nullable(),
  seconds: z.int(),
  /** What the item says of itself, in the words of its standard; null: it never spoke. */
  said: z
    .object({
      completion: z.string(),
      success: z.string(),
      raw: z.string(),
      scaled: z.string(),
      location: z.string(),
      exit: z.string(),
      suspendedLength: z.int(),
    })
    .nullable(),
});

export const Interaction = z
  .object({
    item: z.string(),
    index: z.int(),
    id: z.string(),
    type: z.string(),
    description: z.string(),
    answer: z.string(),
    correct: z.array(z.string()),
    result: z.string(),
    weighting: z.string(),
    latency: z.string(),
    at: z.string(),
    objectives: z.array(z.string()),
  })
  .meta({ id: 'Interaction' });
export type Interaction = z.infer<typeof Interaction>;

export const Objective = z
  .object({
    item: z.string(),
    index: z.int(),
    id: z.string(),
    description: z.string(),
    completion: z.string(),
    success: z.string(),
    scaled: z.string(),
    raw: z.string(),
    min: z.string(),
    max: z.string(),
    progress: z.string(),
  })
  .meta({ id: 'Objective' });
export type Objective = z.infer<typeof Objective>;

/** One attempt with everything that its package reported. */
export const AttemptRecord = z
  .object({
    attempt: AttemptSummary,
    activityTitle: Text,
    person: z.object({ id: Id, givenName: z.string(), familyName: z.string() }),
    items: z.array(ItemRecord),
    interactions: z.array(Interaction),
    objectives: z.array(Objective),
  })
  .meta({ id: 'AttemptRecord' });
export type AttemptRecord = z.infer<typeof AttemptRecord>;

export const TraceQuery = z.strictObject({
  item: z.string().max(255).optional(),
  /** Name of the function without `LMS`: `SetValue` finds both standards. */
  method: z.string().max(40).optional(),
  errors: z.stringbool().optional(),
});
export type TraceQuery = z.infer<typeof TraceQuery>;

const Opening = z.object({
  epoch: z.int(),
  openedAt: Instant,
  lastSeenAt: Instant,
  endedAt: Instant.nullable(),
  /** Browser and system by name, as far as they could be told. */
  device: z.string().nullable(),
  seconds: z.int(),
  lastSeq: z.int(),
  /** The newest opening: where a later one goes on. */
  leads: z.boolean(),
});

/**
 * What became of a commit. `new`: the newest of its item when it came; `late`: taken and counted, but a newer one was
 * there; `duplicate`: said before, nothing changed; `conflict`: the number was taken by other content, sent again under
 * another one. `stale` beside it: the opening no longer led when it came.
 */
export const CommitOutcome = z.enum(['new', 'late', 'duplicate', 'conflict']).meta({ id: 'CommitOutcome' });
export type CommitOutcome = z.infer<typeof CommitOutcome>;

const Commit = z.object({
  epoch: z.int(),
  seq: z.int(),
  receivedAt: Instant,
  item: z.string(),
  kind: z.enum(['full', 'reduced']),
  /** `session`: from the outbox of a page; `token`: straight from the shell of a page that was being closed. */
  via: z.enum(['session', 'token']),
  sizeBytes: z.int(),
  stale: z.boolean(),
  outcome: CommitOutcome,
  /** How often it came so; more than once only for repetitions, whose last time is told. */
  times: z.int(),
});

const Call = z.object({
  epoch: z.int(),
  n: z.int(),
  ms: z.int(),
  item: z.string(),
  method: z.string(),
  element: z.string(),
  value: z.string().nullable(),
  answer: z.string(),
  error: z.string(),
});

/** What happened between a package and Vigie in one attempt: openings, commits and calls, oldest first. */
export const AttemptTrace = z
  .object({
    openings: z.array(Opening),
    commits: z.array(Commit),
    calls: z.array(Call),
    /** Calls that are kept, before any filter; and those that there was no room for. */
    kept: z.int(),
    dropped: z.int(),
    /** Names of functions and items that can be filtered by. */
    methods: z.array(z.string()),
    items: z.array(z.string()),
    /** Older commits or calls were left out of this answer. */
    isCut: z.boolean(),
  })
  .meta({ id: 'AttemptTrace' });
export type AttemptTrace = z.infer<typeof AttemptTrace>;
