import { PackageError } from '../package-error.js';
import type { ZipLimits } from './zip-limits.js';

/**
 * The path of a zip entry inside the package, checked. Backslashes alone are what old Windows tools write and
 * become slashes; both kinds in one name are a trick. `./` in front is dropped. Percent-encoding stays as it is,
 * unless decoding it would lead somewhere else.
 *
 * @param name - decoded name; a folder's ends with a slash.
 * @throws PackageError zip-path-forbidden, zip-name-too-long, zip-too-deep
 */
export function zipPath(name: string, limits: ZipLimits): string {
  if (new TextEncoder().encode(name).length > limits.nameBytes) {
    throw new PackageError('zip-name-too-long', 'A name is too long', {
      path: name.slice(0, 200),
      limit: limits.nameBytes,
    });
  }
  if (name.includes('/') && name.includes('\\')) throw forbidden(name);

  const path = name.replaceAll('\\', '/').replace(/^(\.\/)+/, '');
  if (!isInside(path) || leadsAstray(path)) throw forbidden(name);
  if (path.split('/').filter(Boolean).length > limits.depth) {
    throw new PackageError('zip-too-deep', 'Folders are nested too deep', {
      path: name,
      limit: limits.depth,
    });
  }
  return path;
}

function isInside(path: string): boolean {
  const segments = path.replace(/\/$/, '').split('/');
  const isSane = segments.every((segment) => !['', '.', '..'].includes(segment.trim()));
  return isSane && !/[\p{Cc}]/u.test(path) && !/^[a-z]:/i.test(path);
}

/** `%2e%2e`, `..%2f`, `%00`, also encoded twice. */
function leadsAstray(path: string): boolean {
  const decoded = decodedOnce(path);
  if (decoded === path) return false;

  const isSame = decoded.split('/').length === path.split('/').length && !decoded.includes('\\');
  return !isSame || !isInside(decoded) || leadsAstray(decoded);
}

function decodedOnce(path: string): string {
  return path.replace(/%(2e|2f|5c|25|[01][\da-f]|7f)/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function forbidden(name: string): PackageError {
  return new PackageError('zip-path-forbidden', 'A name leads out of the package', {
    path: name.slice(0, 200),
  });
}
