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
    /** It has sequencing rules, and plays without them. */
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

/** Name of the uploaded file; the request's body is the zip itself. */
export const UploadPackageQuery = z.strictObject({ fileName: z.string().min(1).max(255) });
export type UploadPackageQuery = z.infer<typeof UploadPackageQuery>;
