import type { Package } from '@vigie/contracts';
import type { PackageEntity } from './package.entity.js';

export function packageView(pack: PackageEntity, uploadedBy: string): Package {
  const version = pack.currentVersion;
  return {
    id: pack.id,
    title: pack.title,
    standard: version.standard,
    tool: version.tool,
    fileName: version.fileName,
    sizeBytes: version.sizeBytes,
    fileCount: version.fileCount,
    items: version.manifest.items.map(({ identifier, title, kind, masteryScore }) => ({
      identifier,
      title,
      kind,
      masteryScore,
    })),
    version: version.number,
    versionId: version.id,
    uploadedAt: version.uploadedAt.toISOString(),
    uploadedBy,
  };
}
