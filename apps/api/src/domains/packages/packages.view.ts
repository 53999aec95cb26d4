import type { Package } from '@vigie/contracts';
import type { PackageEntity } from './package.entity.js';

export function packageView(pack: PackageEntity, uploadedBy: string): Package {
  const version = pack.currentVersion;
  return {
    id: pack.id,
    title: pack.title,
    standard: version.standard,
    edition: version.manifest.edition ?? null,
    usesSequencing: version.manifest.usesSequencing ?? false,
    tool: version.tool,
    fileName: version.fileName,
    sizeBytes: version.sizeBytes,
    fileCount: version.fileCount,
    items: version.manifest.items.map(({ identifier, title, kind, masteryScore, scaledPassingScore }) => ({
      identifier,
      title,
      kind,
      masteryScore,
      scaledPassingScore: scaledPassingScore ?? null,
    })),
    version: version.number,
    versionId: version.id,
    uploadedAt: version.uploadedAt.toISOString(),
    uploadedBy,
  };
}
