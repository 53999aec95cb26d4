import { z } from 'zod';

/**
 * What a sequencing session remembers. What is unknown is left out, and so is every default: a page that goes away
 * sends it in some kilobytes.
 */

const measure = z.number().min(-1).max(1);
const points = z.number().min(-1e9).max(1e9);

/** Progress on an objective, of an activity or global. */
export const ObjectiveStatus = z.object({
  satisfied: z.boolean().optional(),
  measure: measure.optional(),
  raw: points.optional(),
  min: points.optional(),
  max: points.optional(),
  completed: z.boolean().optional(),
  /** 0..1 */
  progress: z.number().min(0).max(1).optional(),
});
export type ObjectiveStatus = z.infer<typeof ObjectiveStatus>;

export const MAX_ACTIVITIES = 2_000;
export const MAX_SHARED = 2_000;
const MAX_SECONDS = 1e9;
const Key = z.string().max(4_000);

const atMost = <T extends z.ZodType>(entry: T, most: number) =>
  z.record(Key, entry).refine((map) => Object.keys(map).length <= most, `more than ${most} entries`);

export const ActivityState = z.object({
  active: z.literal(true).optional(),
  suspended: z.literal(true).optional(),
  /** Activity attempt count. */
  attempts: z.int().min(0).max(1e6).optional(),
  completed: z.boolean().optional(),
  /** Attempt completion amount, 0..1. */
  progress: z.number().min(0).max(1).optional(),
  /** Time of the attempt: what its earlier sessions took, and the one that runs. */
  seconds: z.number().min(0).max(MAX_SECONDS).optional(),
  session: z.number().min(0).max(MAX_SECONDS).optional(),
  /** When the attempt began, in milliseconds. */
  since: z.number().min(0).max(1e14).optional(),
  saysCompletion: z.literal(true).optional(),
  saysSuccess: z.literal(true).optional(),
  /** Information of an earlier attempt of the parent that no longer counts. */
  staleProgress: z.literal(true).optional(),
  staleObjectives: z.literal(true).optional(),
  /** By local identifier; '' is a primary objective without one. */
  objectives: atMost(ObjectiveStatus, MAX_SHARED).optional(),
  /** Available children in their order, where it is not the manifest's. */
  children: z.array(Key).max(MAX_ACTIVITIES).optional(),
});
export type ActivityState = z.infer<typeof ActivityState>;

export const SequencingState = z.strictObject({
  version: z.literal(1),
  current: Key.nullable(),
  suspended: Key.nullable(),
  /** The session came to its end, and was not suspended. */
  ended: z.boolean(),
  /** Global objectives whose readers have not been rolled up since they changed. */
  changed: z.array(Key).max(MAX_SHARED).optional(),
  /** Random numbers taken so far. */
  draws: z.int().min(0).max(1e9),
  activities: atMost(ActivityState, MAX_ACTIVITIES),
});
export type SequencingState = z.infer<typeof SequencingState>;

export const GlobalObjectives = atMost(ObjectiveStatus, MAX_SHARED);
export type GlobalObjectives = z.infer<typeof GlobalObjectives>;

/** Shared buckets: what each holds. @see SCORM 2004 4th Ed. RTE 4.3 (64,000 characters) */
export const SharedData = atMost(z.string().max(64_000), 200);
export type SharedData = z.infer<typeof SharedData>;

/** The sequencing part of a commit. */
export const SequencingSnapshot = z.strictObject({
  state: SequencingState,
  /** Global objectives that this opening has written. */
  objectives: GlobalObjectives,
  /** Buckets that it has written; null when they were too large for a page that goes away. */
  data: SharedData.nullable(),
  /**
   * The best that the whole has reached in this opening: a course may begin its parts anew before the state that said
   * so was sent. Missing from older shells.
   */
  reached: z
    .strictObject({
      completion: z.enum(['not-attempted', 'incomplete', 'completed']),
      success: z.enum(['unknown', 'passed', 'failed']),
      scaledScore: z.number().min(0).max(1).nullable(),
    })
    .optional(),
});
export type SequencingSnapshot = z.infer<typeof SequencingSnapshot>;
