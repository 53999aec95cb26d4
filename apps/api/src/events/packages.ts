import { Id, Instant, PackageStandard } from '@vigie/contracts';
import { z } from 'zod';
import { fact } from '../platform/events/events.js';

/** A package from outside was taken in, whole: a new package, or a new version of one. */
export const packageImported = fact(
  'packages.imported',
  z.object({
    packageId: Id,
    versionId: Id,
    /** Number of the version; missing from facts of before versions had one. */
    number: z.int().optional(),
    standard: PackageStandard,
    sizeBytes: z.int(),
    /** Who brought it; missing likewise. */
    actorId: Id.optional(),
    at: Instant,
  }),
);

/** A package from outside was refused; nothing of it was kept. `code` says why, as the import does. */
export const packageRefused = fact(
  'packages.refused',
  z.object({ code: z.string(), actorId: Id.optional(), at: Instant }),
);

/** New attempts begin on another version from now on; those that run stay where they are. */
export const versionMadeCurrent = fact(
  'packages.versionMadeCurrent',
  z.object({ packageId: Id, from: Id, to: Id, number: z.int(), at: Instant }),
);

/** What a package may reach on the net was changed. */
export const hostsAllowed = fact(
  'packages.hostsAllowed',
  z.object({ packageId: Id, before: z.array(z.string()), after: z.array(z.string()), at: Instant }),
);

/** A version that nobody uses was deleted. */
export const versionDeleted = fact(
  'packages.versionDeleted',
  z.object({ packageId: Id, versionId: Id, number: z.int(), at: Instant }),
);

/** A package that nobody uses was deleted, with all its versions. */
export const packageDeleted = fact('packages.deleted', z.object({ packageId: Id, at: Instant }));
