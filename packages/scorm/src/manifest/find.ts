import { baseName, folderOf, foldPath } from '../file-tree.js';
import { PackageError } from '../package-error.js';

const MANIFEST = 'imsmanifest.xml';
const JUNK = /^(__macosx\/|\.ds_store$|thumbs\.db$|desktop\.ini$)/i;

/**
 * Path of the manifest: at the root, or in the only top folder (people zip the folder instead of its content).
 *
 * @throws PackageError manifest-missing (details: where another one was seen), standard-unsupported
 */
export function findManifest(paths: readonly string[]): string {
  const files = paths.filter((path) => !JUNK.test(path));
  const folders = [...new Set(files.map((path) => path.slice(0, path.indexOf('/') + 1)))];
  const top = folders.length === 1 ? (folders[0] ?? '') : '';

  const found = fileAt(files, '', MANIFEST) ?? fileAt(files, top, MANIFEST);
  if (found !== undefined) return found;

  throw otherStandard(files, top) ?? missing(files);
}

function fileAt(files: readonly string[], folder: string, name: string): string | undefined {
  return files.includes(folder + name)
    ? folder + name
    : files.find((path) => foldPath(path) === foldPath(folder + name));
}

function otherStandard(files: readonly string[], top: string): PackageError | null {
  const here = files.filter((path) => folderOf(path) === '' || folderOf(path) === top).map(baseName);
  const found = standardOf(here);
  return found && new PackageError('standard-unsupported', `This is a ${found} package`, { found });
}

function standardOf(names: readonly string[]): 'cmi5' | 'xapi' | 'aicc' | null {
  if (names.includes('cmi5.xml')) return 'cmi5';
  if (names.includes('tincan.xml')) return 'xapi';
  if (names.some((name) => name.endsWith('.au') || name.endsWith('.crs'))) return 'aicc';
  return null;
}

function missing(files: readonly string[]): PackageError {
  const seenAt = files.find((path) => baseName(path) === MANIFEST);
  return new PackageError(
    'manifest-missing',
    'No imsmanifest.xml at the root',
    seenAt === undefined ? {} : { seenAt },
  );
}
