import { getFileNameLowLevel, type Entry } from 'yauzl';
import { PackageError } from '../package-error.js';
import type { ZipLimits } from './zip-limits.js';
import { zipPath } from './zip-path.js';

const TYPE_MASK = 0o170_000;
const SYMLINK = 0o120_000;
const PLAIN_TYPES = [0, 0o100_000, 0o040_000];
const UNIX_HOSTS = [3, 19];
const UTF8_FLAG = 0x800;
const MASKED_HEADERS_FLAG = 0x2000;
const STORED = 0;
const DEFLATED = 8;

/** What the central directory says of one entry, once it has been found harmless. */
export interface CheckedEntry {
  path: string;
  isFolder: boolean;
  entry: Entry;
}

/** @throws PackageError zip-path-forbidden and whatever else is wrong with this entry alone */
export function checkEntry(entry: Entry, limits: ZipLimits): CheckedEntry {
  const path = zipPath(nameOf(entry), limits);
  refuseSpecialFiles(entry, path);
  if (entry.isEncrypted() || entry.generalPurposeBitFlag & MASKED_HEADERS_FLAG) {
    throw new PackageError('zip-encrypted', 'The zip is encrypted', { path });
  }
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) {
    const method = entry.compressionMethod;
    throw new PackageError('zip-compression-unsupported', 'The zip uses another compression', {
      path,
      method,
    });
  }
  refuseBomb(entry, path, limits);
  return { path, isFolder: path.endsWith('/'), entry };
}

// Many tools write UTF-8 without saying so; what is not valid UTF-8 is in the zip's old code page.
function nameOf(entry: Entry): string {
  const flag = isUtf8(entry.fileNameRaw)
    ? entry.generalPurposeBitFlag | UTF8_FLAG
    : entry.generalPurposeBitFlag;
  return getFileNameLowLevel(flag, entry.fileNameRaw, entry.extraFields, true);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function refuseSpecialFiles(entry: Entry, path: string): void {
  const type = (entry.externalFileAttributes >>> 16) & TYPE_MASK;
  if (type === SYMLINK) throw new PackageError('zip-symlink', 'The zip has a symbolic link', { path });

  const isUnix = UNIX_HOSTS.includes(entry.versionMadeBy >>> 8);
  if (isUnix && !PLAIN_TYPES.includes(type)) {
    throw new PackageError('zip-special-file', 'The zip has something that is not a file', { path });
  }
}

function refuseBomb(entry: Entry, path: string, limits: ZipLimits): void {
  const { uncompressedSize, compressedSize } = entry;
  if (isBomb(uncompressedSize, compressedSize, limits)) {
    throw new PackageError('zip-ratio', 'A file unpacks to too many times its size', {
      path,
      limit: limits.ratio,
    });
  }
}

export function isBomb(unpackedBytes: number, packedBytes: number, limits: ZipLimits): boolean {
  return unpackedBytes > limits.ratioFloorBytes && unpackedBytes > packedBytes * limits.ratio;
}
