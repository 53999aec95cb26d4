import { z } from 'zod';
import { SequencingTree } from './sequencing/tree.js';

/** One node of the course's table of contents, in document order. */
export const ManifestItem = z.object({
  identifier: z.string(),
  /** Identifier of the item around it, null at the top. */
  parent: z.string().nullable(),
  /** Text from the package: show it as text, never as markup. */
  title: z.string(),
  /** Path of the launch file inside the package, verified to exist; null for a cluster. Not percent-encoded. */
  href: z.string().nullable(),
  /** What follows the launch file's address: '' or `?…`, `#…`, `?…#…`. */
  parameters: z.string(),
  /** A cluster only groups others. An asset does not promise to speak to the API, though some do. */
  kind: z.enum(['sco', 'asset', 'cluster']),
  visible: z.boolean(),
  /** AICC script over item identifiers, as written. */
  prerequisites: z.string().nullable(),
  /** Points, usually 0..100, against `cmi.core.score.raw`. */
  masteryScore: z.number().nullable(),
  /** CMITimespan, as written. */
  maxTimeAllowed: z.string().nullable(),
  timeLimitAction: z.string().nullable(),
  dataFromLms: z.string().nullable(),
  /** SCORM 2004, 0..1: how much of `cmi.progress_measure` makes it complete; null when the course decides. */
  completionThreshold: z.number().nullable(),
  /** SCORM 2004, -1..1: the `cmi.score.scaled` from which it is passed; null when the course decides. */
  scaledPassingScore: z.number().nullable(),
  /** SCORM 2004, as written (a duration): `cmi.max_time_allowed`. It shuts nobody out. */
  attemptDurationLimit: z.string().nullable(),
  /** SCORM 2004: identifiers that `cmi.objectives` begins with, the primary one first. */
  objectives: z.array(z.string()),
  /** SCORM 2004, `hideLMSUI`: the LMS's own buttons that the course asks to do without. */
  hiddenControls: z.array(z.string()),
});
export type ManifestItem = z.infer<typeof ManifestItem>;

/** What a SCORM package says about itself. */
export const Manifest = z.object({
  standard: z.enum(['scorm12', 'scorm2004']),
  /** SCORM 2004 only: `2nd Edition`, `3rd Edition`, `4th Edition`, or as written. */
  edition: z.string().optional(),
  /** SCORM 2004 only: it has sequencing rules. */
  usesSequencing: z.boolean().optional(),
  /** SCORM 2004 only: where there are rules, and where there is more than one part to go to. */
  sequencing: SequencingTree.optional(),
  title: z.string(),
  /** Folder of imsmanifest.xml: '' or `folder/`. */
  root: z.string(),
  /** Identifier of the organisation that was read; null when the manifest has none. */
  organisation: z.string().nullable(),
  items: z.array(ManifestItem),
  /** The authoring tool that seems to have made it, to give its users the right advice. */
  tool: z.string().nullable(),
});
export type Manifest = z.infer<typeof Manifest>;

/** The tree whose rules decide what comes next, and what the whole has reached; null where there are no rules. */
export const ruledTree = ({ usesSequencing, sequencing }: Manifest): SequencingTree | null =>
  (usesSequencing && sequencing) || null;
