import { z } from 'zod';
import { Id, Instant, listOf } from './common.js';

export const PackageStandard = z.enum(['scorm12', 'scorm2004']).meta({ id: 'PackageStandard' });

/** One thing to open inside a package. */
export const PackageItem = z
  .object({
    identifier: z.string(),
    title: z.string(),
    kind: z.enum(['sco', 'asset', 'cluster']),
    /** SCORM 1.2, points. */
    masteryScore: z.number().nullable(),
    /** SCORM 2004, -1..1. */
    scaledPassingScore: z.number().nullable(),
  })
  .meta({ id: 'PackageItem' });

export const Package = z
  .object({
    id: Id,
    title: z.string(),
    standard: PackageStandard,
    /** SCORM 2004 only: `3rd Edition`, as far as the manifest tells. */
    edition: z.string().nullable(),
    /** It has sequencing rules, which decide what comes next. */
    usesSequencing: z.boolean(),
    /** Authoring tool, as far as the manifest tells. */
    tool: z.string().nullable(),
    fileName: z.string(),
    sizeBytes: z.int(),
    fileCount: z.int(),
    items: z.array(PackageItem),
    /** Number of the current version, from 1. */
    version: z.int(),
    versionId: Id,
    uploadedAt: Instant,
    uploadedBy: z.string(),
  })
  .meta({ id: 'Package' });
export type Package = z.infer<typeof Package>;

export const PackageList = listOf(Package).meta({ id: 'PackageList' });

/** What an upload says of itself, in tus' `Upload-Metadata`. */
export const UploadMetadata = z.strictObject({
  fileName: z
    .string()
    .min(1)
    .max(255)
    .regex(/^[^\p{Cc}\p{Cs}]+$/u, 'no control characters'),
  /** The package that this is a new version of; without it a new package begins. */
  packageId: Id.optional(),
});
export type UploadMetadata = z.infer<typeof UploadMetadata>;

export const ImportPhase = z.enum(['upload', 'check', 'unpack', 'publish']).meta({ id: 'ImportPhase' });
export type ImportPhase = z.infer<typeof ImportPhase>;

/** One file on its way to being a version of a package, and what became of it. */
export const PackageImport = z
  .object({
    id: Id,
    fileName: z.string(),
    sizeBytes: z.int(),
    /** What it is a new version of, or what it has become. */
    packageId: Id.nullable(),
    packageTitle: z.string().nullable(),
    /** Where it is; where it ended once there is an outcome. */
    phase: ImportPhase,
    receivedBytes: z.int(),
    doneFiles: z.int(),
    totalFiles: z.int(),
    /** `refused`: the package cannot be taken. `failed`: nothing is wrong with it as far as is known. */
    outcome: z.enum(['done', 'refused', 'failed']).nullable(),
    /** Why not: the type of a problem, and its fields. */
    refusal: z.object({ type: z.string(), details: z.record(z.string(), z.unknown()) }).nullable(),
    /** The file is still there: it can be tried again without sending it again. */
    canRetry: z.boolean(),
    createdAt: Instant,
    /** When an unfinished upload is given up, unless more of it comes. */
    expiresAt: Instant.nullable(),
  })
  .meta({ id: 'PackageImport' });
export type PackageImport = z.infer<typeof PackageImport>;

export const PackageImportList = listOf(PackageImport).meta({ id: 'PackageImportList' });

/** One upload of a package; it never changes. */
export const PackageVersion = Package.pick({
  standard: true,
  edition: true,
  usesSequencing: true,
  tool: true,
  fileName: true,
  sizeBytes: true,
  fileCount: true,
  uploadedAt: true,
  uploadedBy: true,
})
  .extend({
    id: Id,
    number: z.int(),
    /** New attempts begin on it. */
    current: z.boolean(),
  })
  .meta({ id: 'PackageVersion' });
export type PackageVersion = z.infer<typeof PackageVersion>;

export const PackageVersionList = listOf(PackageVersion).meta({ id: 'PackageVersionList' });

export const CurrentVersionInput = z.strictObject({ versionId: Id }).meta({ id: 'CurrentVersionInput' });
export type CurrentVersionInput = z.infer<typeof CurrentVersionInput>;

/** Where a package or a version is in use, so that it cannot be deleted. */
export const PackageUse = z
  .object({
    kind: z.enum(['course', 'attempts', 'module']),
    /** The course or the module. */
    id: Id.nullable(),
    title: z.string().nullable(),
    count: z.int(),
  })
  .meta({ id: 'PackageUse' });
export type PackageUse = z.infer<typeof PackageUse>;

/** What a package reaches for on the net: what an admin has allowed, and what browsers have blocked. */
export const PackageReach = z
  .object({
    allowedHosts: z.array(z.string()),
    blocked: z.array(
      z.object({
        version: z.int(),
        host: z.string(),
        /** As the policy calls it: `font-src`. */
        directive: z.string(),
        /** Reports of browsers; an order of magnitude, no measurement. */
        count: z.int(),
        lastAt: Instant,
        /** Allowing the host would open it. */
        canBeAllowed: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'PackageReach' });
export type PackageReach = z.infer<typeof PackageReach>;

export const AllowedHostsInput = z
  .strictObject({ hosts: z.array(z.string().min(1).max(253)).max(20) })
  .meta({ id: 'AllowedHostsInput' });
export type AllowedHostsInput = z.infer<typeof AllowedHostsInput>;

const NamedItem = z.object({ identifier: z.string(), title: z.string() });

/** What moving the running attempts of an older version to the current one would change. */
export const MovePlan = z
  .object({
    /** Running, and not open on a device right now: these would move. */
    attempts: z.int(),
    /** Open right now: these stay. */
    open: z.int(),
    /** Everything saved so far has its place in the current version. */
    kept: z.int(),
    /** Something saved has no place there: that part begins again. */
    beginAgain: z.int(),
    /** Another standard: what is saved cannot be read there. */
    otherStandard: z.boolean(),
    /** In the older version only. */
    missing: z.array(NamedItem),
    /** In the current version only. */
    added: z.array(NamedItem),
  })
  .meta({ id: 'MovePlan' });
export type MovePlan = z.infer<typeof MovePlan>;

/** How many attempts are pinned to each version of a package. */
export const VersionAttemptsList = listOf(
  z.object({
    versionId: Id,
    running: z.int(),
    ended: z.int(),
    /** Null for the current version. */
    plan: MovePlan.nullable(),
  }),
).meta({ id: 'VersionAttemptsList' });
export type VersionAttemptsList = z.infer<typeof VersionAttemptsList>;

/** `to` says which version was current when the plan was read. */
export const MoveInput = z.strictObject({ from: Id, to: Id }).meta({ id: 'MoveInput' });
export type MoveInput = z.infer<typeof MoveInput>;

export const MoveResult = z.object({ moved: z.int(), left: z.int() }).meta({ id: 'MoveResult' });
export type MoveResult = z.infer<typeof MoveResult>;
