import { foldPath } from '../file-tree.js';
import { PackageError } from '../package-error.js';

/** Sees to it that no two files of a package can be taken for one another. */
export class ZipNames {
  private readonly files = new Map<string, string>();
  private readonly folders = new Set<string>();

  /** @throws PackageError zip-duplicate-name, zip-name-clash */
  add(path: string): void {
    const key = foldPath(path);
    const known = this.files.get(key);
    if (known === path)
      throw new PackageError('zip-duplicate-name', 'Two files have the same name', { path });
    if (known !== undefined) throw clash(path, known);
    if (this.folders.has(key)) throw clash(path, `${path}/`);

    this.files.set(key, path);
    this.addFoldersOf(key, path);
  }

  private addFoldersOf(key: string, path: string): void {
    for (let at = key.lastIndexOf('/'); at > 0; at = key.lastIndexOf('/', at - 1)) {
      const folder = key.slice(0, at);
      const file = this.files.get(folder);
      if (file !== undefined) throw clash(path, file);
      if (this.folders.has(folder)) return;
      this.folders.add(folder);
    }
  }
}

function clash(path: string, other: string): PackageError {
  return new PackageError('zip-name-clash', 'Two names differ in case or form only', { path, other });
}
