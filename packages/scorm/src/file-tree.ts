/** The files of a package, wherever they lie. Paths are relative to the zip's root, with `/`, without a leading one. */
export interface FileTree {
  paths(): readonly string[];
  /** @throws when the path is not among `paths()`. */
  read(path: string): Promise<Uint8Array>;
}

/** Last part of a path, in lower case. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase();
}

/** Folder of a path, with its slash: '' or `folder/`. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** One key for names that a careless file system takes for the same: upper and lower case, NFC and NFD. */
export function foldPath(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** A tree in memory, for tests and for packages that were just built. */
export function treeOf(files: ReadonlyMap<string, Uint8Array>): FileTree {
  return {
    paths: () => [...files.keys()],
    async read(path) {
      const file = files.get(path);
      if (!file) throw new RangeError(`no such file: ${path}`);
      return file;
    },
  };
}
