/** What a package may be at most. */
export interface ZipLimits {
  entries: number;
  /** All files, unpacked. */
  totalBytes: number;
  /** Unpacked against packed, for the archive and for every file above `ratioFloorBytes`. */
  ratio: number;
  /** A small file may be packed as well as it likes. */
  ratioFloorBytes: number;
  /** Whole path, UTF-8. */
  nameBytes: number;
  /** Folders in a path, the file counted too. */
  depth: number;
}

export const DEFAULT_ZIP_LIMITS: ZipLimits = {
  entries: 20_000,
  totalBytes: 2 * 1024 ** 3,
  ratio: 200,
  ratioFloorBytes: 10 * 1024 ** 2,
  nameBytes: 600,
  depth: 30,
};
