import type { ZipFile } from 'yauzl';
import { PackageError } from '../package-error.js';
import { checkEntry, isBomb, type CheckedEntry } from './zip-entry.js';
import type { ZipLimits } from './zip-limits.js';
import { ZipNames } from './zip-names.js';

/** Fixed part of an entry: local header and central directory header (APPNOTE 4.3.7 and 4.3.12). */
const HEADER_BYTES = 30 + 46;

/**
 * Reads and checks the whole central directory before a single file is unpacked.
 *
 * @returns the files, folders left out, in the zip's order.
 * @throws PackageError zip-…
 */
export async function readDirectory(zip: ZipFile, limits: ZipLimits): Promise<CheckedEntry[]> {
  if (zip.entryCount > limits.entries) throw tooMany(limits);

  const names = new ZipNames();
  const files: CheckedEntry[] = [];
  const count = { entries: 0, unpackedBytes: 0, packedBytes: 0 };
  for await (const entry of zip.eachEntry()) {
    count.entries += 1;
    count.unpackedBytes += entry.uncompressedSize;
    count.packedBytes += HEADER_BYTES + entry.fileNameLength + entry.compressedSize;
    refuseTooMuch(count, zip, limits);

    const checked = checkEntry(entry, limits);
    if (checked.isFolder) continue;
    names.add(checked.path);
    files.push(checked);
  }
  if (files.length === 0) throw new PackageError('zip-empty', 'The zip holds no files');

  return files;
}

function refuseTooMuch(
  count: { entries: number; unpackedBytes: number; packedBytes: number },
  zip: ZipFile,
  limits: ZipLimits,
): void {
  if (count.entries > limits.entries) throw tooMany(limits);
  if (count.unpackedBytes > limits.totalBytes) {
    throw new PackageError('zip-too-large', 'The package is too large', { limit: limits.totalBytes });
  }
  // Entries that share the same packed bytes: a small file, unpacked many times over.
  const overlaps = count.packedBytes > zip.fileSize;
  if (overlaps || isBomb(count.unpackedBytes, zip.fileSize, limits)) {
    throw new PackageError('zip-ratio', 'The zip unpacks to too many times its size', {
      limit: limits.ratio,
    });
  }
}

function tooMany(limits: ZipLimits): PackageError {
  return new PackageError('zip-too-many-entries', 'The zip holds too many files', { limit: limits.entries });
}
