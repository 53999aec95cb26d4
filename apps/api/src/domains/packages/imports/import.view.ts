import type { PackageImport } from '@vigie/contracts';
import type { PackageImportEntity } from './import.entity.js';
import { expiryOf, isUploading } from './import.rules.js';

/**
 * @param fileBytes - how much of its file is there; null when the file is gone.
 * @param packageTitle - of the package that it belongs to; null while there is none, or none any more.
 */
export function importView(
  row: PackageImportEntity,
  fileBytes: number | null,
  packageTitle: string | null,
): PackageImport {
  const isComing = isUploading(row);
  return {
    id: row.id,
    fileName: row.fileName,
    sizeBytes: row.sizeBytes,
    packageId: packageTitle === null ? null : row.packageId,
    packageTitle,
    phase: row.phase,
    receivedBytes: isComing ? (fileBytes ?? 0) : row.sizeBytes,
    doneFiles: row.doneFiles,
    totalFiles: row.totalFiles,
    outcome: row.outcome,
    refusal: row.refusal && { type: row.refusal.type, details: { ...row.refusal.details } },
    canRetry: row.outcome === 'failed' && fileBytes === row.sizeBytes,
    createdAt: row.createdAt.toISOString(),
    expiresAt: isComing ? expiryOf(row).toISOString() : null,
  };
}
