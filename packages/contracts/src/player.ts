import { z } from 'zod';
import { Id, Instant, Text } from './common.js';
import { PackageStandard } from './packages.js';

const Neighbour = z.object({ activityId: Id, title: Text });

/** What the player page needs before it opens anything: it changes nothing. */
export const PlayerView = z
  .object({
    activityId: Id,
    title: Text,
    course: z.object({ id: Id, slug: z.string(), title: Text }),
    standard: PackageStandard,
    /** Its own sequencing rules decide what comes next, and what of the menu may be chosen. */
    isSequenced: z.boolean(),
    /** Written here: private notes have a channel of their own, which nobody else reads. */
    keepsNotes: z.boolean(),
    /** Address of the shell on the package's own host. */
    shellUrl: z.string(),
    shellOrigin: z.string(),
    attempts: z.object({
      /** Which attempt opens, from 1. */
      number: z.int(),
      /** How many there may be; null: as many as one likes. */
      allowed: z.int().nullable(),
      /** Why it can only be looked at, and nothing is recorded; null: it counts. `preview`: by whoever looks after it. */
      review: z.enum(['passed', 'one-attempt', 'used-up', 'preview']).nullable(),
    }),
    /** The attempt that would be resumed. */
    attempt: z.object({ id: Id, number: z.int(), lastAt: Instant.nullable() }).nullable(),
    items: z.array(
      z.object({
        identifier: z.string(),
        title: z.string(),
        depth: z.int(),
        openable: z.boolean(),
        /** What the package asks for before it has not been done yet. */
        locked: z.boolean(),
        status: z.enum(['not attempted', 'incomplete', 'completed', 'passed', 'failed', 'browsed']),
      }),
    ),
    /** Place among the course's activities, from 1. */
    position: z.int(),
    count: z.int(),
    previous: Neighbour.nullable(),
    next: Neighbour.nullable(),
  })
  .meta({ id: 'PlayerView' });
export type PlayerView = z.infer<typeof PlayerView>;

/** What the player page needs to show a version of a package to whoever looks after it: nothing of it is recorded. */
export const PackagePreview = z
  .object({
    packageId: Id,
    versionId: Id,
    /** The course that it is an activity of; null for a version by itself. */
    courseId: Id.nullable(),
    /** Among the package's versions, from 1. */
    number: z.int(),
    title: z.string(),
    standard: PackageStandard,
    isSequenced: z.boolean(),
    shellUrl: z.string(),
    shellOrigin: z.string(),
    items: PlayerView.shape.items,
  })
  .meta({ id: 'PackagePreview' });
export type PackagePreview = z.infer<typeof PackagePreview>;

export const LaunchInput = z
  .strictObject({
    /** Go on here although the attempt is open elsewhere. */
    takeOver: z.boolean().default(false),
    /** Item to open; the one last open, else the first, where none is given. */
    item: z.string().max(255).optional(),
  })
  .meta({ id: 'LaunchInput' });
export type LaunchInput = z.infer<typeof LaunchInput>;

/** What the shell is told; the same shape as `ShellLaunch` of the scorm package. */
export const Launch = z
  .object({
    attempt: Id,
    epoch: z.int(),
    token: z.string(),
    startSeq: z.int(),
    commitUrl: z.string(),
    standard: PackageStandard,
    contentBase: z.string(),
    items: z.array(
      z.object({
        identifier: z.string(),
        title: z.string(),
        href: z.string(),
        cmi: z.record(z.string(), z.unknown()),
      }),
    ),
    item: z.string(),
    mode: z.enum(['normal', 'browse', 'review']),
    /** What the shell's sequencing engine begins with; null where each part is open by itself. */
    sequencing: z.record(z.string(), z.unknown()).nullable(),
    /** Whether an earlier place was found, and from when it is. */
    resumedFrom: Instant.nullable(),
  })
  .meta({ id: 'Launch' });
export type Launch = z.infer<typeof Launch>;

export const CommitResult = z
  .object({ acked: z.int(), lease: z.enum(['held', 'lost']), reseq: z.int().optional() })
  .meta({ id: 'CommitResult' });
export type CommitResult = z.infer<typeof CommitResult>;

export const AttemptGrantInput = z
  .strictObject({ reason: z.string().trim().min(3).max(500) })
  .meta({ id: 'AttemptGrantInput' });
export type AttemptGrantInput = z.infer<typeof AttemptGrantInput>;
