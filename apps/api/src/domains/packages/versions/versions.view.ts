import type { PackageReach, PackageVersion } from '@vigie/contracts';
import type { BlockedRow } from '../content/blocked.repository.js';
import { OPENABLE } from '../content/content-policy.js';
import type { PackageEntity, PackageVersionEntity } from '../package.entity.js';

export function versionView(
  version: PackageVersionEntity,
  currentVersionId: string,
  uploadedBy: string,
): PackageVersion {
  const { id, number, standard, manifest, tool, fileName, sizeBytes, fileCount, uploadedAt } = version;
  return {
    ...{ id, number, current: id === currentVersionId, standard, tool, fileName, sizeBytes, fileCount },
    edition: manifest.edition ?? null,
    usesSequencing: manifest.usesSequencing ?? false,
    uploadedAt: uploadedAt.toISOString(),
    uploadedBy,
  };
}

export function reachView(
  { allowedHosts }: PackageEntity,
  versions: PackageVersionEntity[],
  blocked: BlockedRow[],
): PackageReach {
  const numbers = new Map(versions.map(({ id, number }) => [id, number]));
  const canOpen = ({ host, directive }: BlockedRow) =>
    OPENABLE.some((one) => one === directive) && !allowedHosts.includes(host);
  return {
    allowedHosts,
    blocked: blocked.map((row) => ({
      version: numbers.get(row.versionId) ?? 0,
      host: row.host,
      directive: row.directive,
      count: row.count,
      lastAt: row.lastAt.toISOString(),
      canBeAllowed: canOpen(row),
    })),
  };
}
