import { z } from 'zod';
import { Id, Instant, Text } from './common.js';
import { PackageStandard } from './packages.js';

/** How often a package may be tried, and what counts of it. */
export const AttemptPolicy = z
  .strictObject({
    /** When an opening begins a new attempt: whenever the last one is over; until it is passed; never. */
    renew: z.enum(['after-end', 'until-passed', 'never']).default('after-end'),
    /** Null: as many as one likes. */
    maxAttempts: z.int().min(1).max(100).nullable().default(null),
    /** Whose score counts, where there are several attempts. What was completed or passed once stays so. */
    counts: z.enum(['best', 'first', 'last', 'average']).default('best'),
    /** How the scores of a package's items become one. */
    score: z.enum(['average', 'highest', 'sum']).default('average'),
  })
  .meta({ id: 'AttemptPolicy' });
export type AttemptPolicy = z.infer<typeof AttemptPolicy>;

const Neighbour = z.object({ activityId: Id, title: Text });

/** What the player page needs before it opens anything: it changes nothing. */
export const PlayerView = z
  .object({
    activityId: Id,
    title: Text,
    course: z.object({ id: Id, slug: z.string(), title: Text }),
    standard: PackageStandard,
    /** Address of the shell on the package's own host. */
    shellUrl: z.string(),
    shellOrigin: z.string(),
    /** The attempt that would be resumed. */
    attempt: z.object({ id: Id, number: z.int(), lastAt: Instant.nullable() }).nullable(),
    items: z.array(
      z.object({ identifier: z.string(), title: z.string(), depth: z.int(), openable: z.boolean() }),
    ),
    /** Place among the course's activities, from 1. */
    position: z.int(),
    count: z.int(),
    previous: Neighbour.nullable(),
    next: Neighbour.nullable(),
  })
  .meta({ id: 'PlayerView' });
export type PlayerView = z.infer<typeof PlayerView>;

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
    /** Whether an earlier place was found, and from when it is. */
    resumedFrom: Instant.nullable(),
  })
  .meta({ id: 'Launch' });
export type Launch = z.infer<typeof Launch>;

export const CommitResult = z
  .object({ acked: z.int(), lease: z.enum(['held', 'lost']), reseq: z.int().optional() })
  .meta({ id: 'CommitResult' });
export type CommitResult = z.infer<typeof CommitResult>;
