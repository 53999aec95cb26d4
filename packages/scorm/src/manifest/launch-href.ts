import { foldPath } from '../file-tree.js';
import { PackageError } from '../package-error.js';

/** Where an item starts: a file of the package, and what follows it in the address ('' or `?…`, `#…`). */
export interface LaunchTarget {
  path: string;
  suffix: string;
}

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** Finds launch files among the paths of one package. */
export class LaunchFiles {
  private readonly exact: ReadonlySet<string>;
  private readonly folded: ReadonlyMap<string, string>;

  constructor(
    paths: readonly string[],
    private readonly root: string,
  ) {
    this.exact = new Set(paths);
    this.folded = new Map(paths.map((path) => [foldPath(path), path]));
  }

  /**
   * Resolves an href against the `xml:base`s around it (outermost first). Backslashes, percent-encoding, a leading
   * slash and wrong upper and lower case are understood; what comes out is a path that exists.
   *
   * @throws PackageError launch-href-forbidden, launch-href-external, launch-file-missing
   */
  resolve(bases: readonly string[], href: string): LaunchTarget {
    const parts = [...bases, href].map((part) => clean(part));
    for (const part of parts) refuseForeign(part, href);

    const { path, suffix } = split(parts.at(-1) ?? '');
    const raw = this.root + join([...parts.slice(0, -1), path]);
    return { path: this.find(raw, href), suffix };
  }

  private find(raw: string, href: string): string {
    const candidates = [raw, percentDecoded(raw)].map((path) => normalised(path, href));
    for (const path of candidates) {
      const found = this.exact.has(path) ? path : this.folded.get(foldPath(path));
      if (found !== undefined) return found;
    }

    throw new PackageError('launch-file-missing', 'The launch file is not in the package', { href });
  }
}

/** Browsers ignore blanks around an address and line breaks and tabs inside it: so must the check. */
function clean(part: string): string {
  return part
    .replace(/[\p{Cc}]/gu, '')
    .trim()
    .replaceAll('\\', '/');
}

function refuseForeign(part: string, href: string): void {
  if (/^https:\/\//i.test(part)) {
    throw new PackageError('launch-href-external', 'The launch address is outside the package', { href });
  }
  if (SCHEME.test(part) || part.startsWith('//')) {
    throw new PackageError('launch-href-forbidden', 'The launch address is not a file of the package', {
      href,
    });
  }
}

function split(part: string): { path: string; suffix: string } {
  const at = part.search(/[?#]/);
  return at < 0 ? { path: part, suffix: '' } : { path: part.slice(0, at), suffix: part.slice(at) };
}

// A base is a folder; many manifests forget its slash. A leading slash means the package's root.
function join(parts: readonly string[]): string {
  return parts
    .map((part) => part.replace(/^\/+/, ''))
    .filter((part) => part !== '')
    .reduce((whole, part) => (whole === '' || whole.endsWith('/') ? whole + part : `${whole}/${part}`), '');
}

function percentDecoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function normalised(path: string, href: string): string {
  const segments: string[] = [];
  for (const segment of path.replaceAll('\\', '/').split('/')) {
    if (segment === '..' && segments.length === 0) {
      throw new PackageError('launch-href-forbidden', 'The launch address leaves the package', { href });
    }
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}
