import { z } from 'zod';
import { Instant } from './common.js';

/** What can be wrong with a package that is taken nonetheless. */
export const FindingKind = z
  .enum([
    // Seen in its files.
    'silent',
    'no-status',
    'unreadable-prerequisites',
    'external-host',
    'insecure-host',
    'missing-file',
    'wrong-case',
    'absolute-path',
    'plug-in',
    'frame-escape',
    'pop-up',
    'service-worker',
    'no-viewport',
    'heavy-file',
    // Seen when it was used.
    'missing-in-use',
    'blocked-host',
    'never-status',
    'score-unfinished',
    'never-commits',
    'never-terminates',
    'call-errors',
    'large-saves',
  ])
  .meta({ id: 'FindingKind' });
export type FindingKind = z.infer<typeof FindingKind>;

/** Subjects and places come from the package: they are shown as text and never as anything else. */
export const PackageFinding = z
  .object({
    kind: FindingKind,
    /** `stops`: it does not work, or a part of it. `tracking`: what learners reach is told wrongly. `note`: worth knowing. */
    weight: z.enum(['stops', 'tracking', 'note']),
    source: z.enum(['files', 'use']),
    /** How often it was seen; of launches: in how many. */
    count: z.int(),
    /** Of how many launches; null where launches are not what is counted. */
    of: z.int().nullable(),
    /** What it is about (hosts, files, calls), the first seen. */
    subjects: z.array(z.string()),
    /** Files in which it was seen, the first. */
    places: z.array(z.string()),
  })
  .meta({ id: 'PackageFinding' });
export type PackageFinding = z.infer<typeof PackageFinding>;

/** What is wrong with one version of a package, the heaviest first. */
export const PackageFindings = z
  .object({
    /** Authoring tool, as far as the files tell. */
    tool: z.string().nullable(),
    /** When its files were looked at; null: they are being looked at now. */
    examinedAt: Instant.nullable(),
    /** How many launches that are over were looked at. */
    launches: z.int(),
    findings: z.array(PackageFinding),
  })
  .meta({ id: 'PackageFindings' });
export type PackageFindings = z.infer<typeof PackageFindings>;
