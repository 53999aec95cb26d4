import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { openPromise, type ZipFile } from 'yauzl';
import type { FileTree } from '../file-tree.js';
import { PackageError } from '../package-error.js';
import { readDirectory } from './zip-directory.js';
import type { CheckedEntry } from './zip-entry.js';
import { DEFAULT_ZIP_LIMITS, type ZipLimits } from './zip-limits.js';
import { openEntry } from './zip-stream.js';

/** Whole files are only read for manifests and the like. */
const MAX_READ_BYTES = 32 * 1024 ** 2;

/** One file of an opened zip. */
export interface ZipFileEntry {
  path: string;
  /** Unpacked. The stream never gives more. */
  sizeBytes: number;
  /** Streams the unpacked bytes; fails with PackageError zip-corrupt. Read one at a time. */
  open(): Readable;
}

/** A zip whose names and sizes have been checked. Close it when done. */
export interface ZipArchive extends AsyncDisposable {
  files: readonly ZipFileEntry[];
  totalBytes: number;
  tree: FileTree;
  close(): Promise<void>;
}

/**
 * Opens a zip from outside and checks its directory against our own limits; nothing is unpacked yet, and nothing
 * is ever written.
 *
 * @param file - path on disk.
 * @throws PackageError zip-…; other errors are those of the disk.
 */
export async function readZip(file: string, limits: Partial<ZipLimits> = {}): Promise<ZipArchive> {
  const zip = await openZip(file);
  try {
    const entries = await readDirectory(zip, { ...DEFAULT_ZIP_LIMITS, ...limits });
    return archiveOf(zip, entries);
  } catch (error) {
    zip.close();
    throw asPackageError(error);
  }
}

async function openZip(file: string): Promise<ZipFile> {
  try {
    const zip = await openPromise(file, { autoClose: false, decodeStrings: false, validateEntrySizes: true });
    // eachEntry reports errors itself; a late one from closing the file must not end the process.
    zip.on('error', () => undefined);
    return zip;
  } catch (error) {
    throw asPackageError(error);
  }
}

function archiveOf(zip: ZipFile, entries: readonly CheckedEntry[]): ZipArchive {
  const files = entries.map((checked) => ({
    path: checked.path,
    sizeBytes: checked.entry.uncompressedSize,
    open: () => openEntry(zip, checked),
  }));
  const close = async (): Promise<void> => zip.close();
  return {
    files,
    totalBytes: files.reduce((sum, file) => sum + file.sizeBytes, 0),
    tree: zipTree(files),
    close,
    [Symbol.asyncDispose]: close,
  };
}

function zipTree(files: readonly ZipFileEntry[]): FileTree {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return {
    paths: () => [...byPath.keys()],
    async read(path) {
      const file = byPath.get(path);
      if (!file) throw new RangeError(`no such file: ${path}`);
      if (file.sizeBytes > MAX_READ_BYTES) {
        throw new PackageError('zip-too-large', 'A file is too large to be read whole', {
          path,
          limit: MAX_READ_BYTES,
        });
      }
      return buffer(file.open());
    },
  };
}

/** What yauzl says about the zip becomes ours; what the disk says (it has a code) stays as it is. */
function asPackageError(error: unknown): unknown {
  if (error instanceof PackageError || !(error instanceof Error) || 'code' in error) return error;

  if (/encryption/.test(error.message)) return new PackageError('zip-encrypted', 'The zip is encrypted');
  return new PackageError('zip-unreadable', 'This is not a zip, or it is damaged', { reason: error.message });
}
