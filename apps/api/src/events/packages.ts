import { Id, Instant, PackageStandard } from '@vigie/contracts';
import { z } from 'zod';
import { fact } from '../platform/events/events.js';

/** A package from outside was taken in, whole. */
export const packageImported = fact(
  'packages.imported',
  z.object({ packageId: Id, versionId: Id, standard: PackageStandard, sizeBytes: z.int(), at: Instant }),
);

/** A package from outside was refused; nothing of it was kept. `code` says why, as the answer did. */
export const packageRefused = fact('packages.refused', z.object({ code: z.string(), at: Instant }));
