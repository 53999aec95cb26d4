import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import type { ZipFile } from 'yauzl';
import { PackageError } from '../package-error.js';
import type { CheckedEntry } from './zip-entry.js';

/**
 * The unpacked bytes of one file, counted and summed on the way: a file that is longer than the directory says
 * stops right there, and one whose checksum differs fails at its end.
 *
 * The stream fails with PackageError zip-corrupt.
 */
export function openEntry(zip: ZipFile, { entry, path }: CheckedEntry): Readable {
  return Readable.from(checkedChunks(zip, entry, path), { objectMode: false });
}

async function* checkedChunks(
  zip: ZipFile,
  entry: CheckedEntry['entry'],
  path: string,
): AsyncGenerator<Uint8Array> {
  let sizeBytes = 0;
  let sum = 0;
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      const bytes = Uint8Array.from(chunk);
      sizeBytes += bytes.length;
      if (sizeBytes > entry.uncompressedSize) break;
      sum = crc32(bytes, sum);
      yield bytes;
    }
  } catch (error) {
    throw corrupt(path, error instanceof Error ? error.message : 'unreadable');
  }
  if (sizeBytes !== entry.uncompressedSize) throw corrupt(path, 'size');
  if (sum !== entry.crc32) throw corrupt(path, 'checksum');
}

function corrupt(path: string, reason: string): PackageError {
  return new PackageError('zip-corrupt', 'A file of the zip is damaged', { path, reason });
}
