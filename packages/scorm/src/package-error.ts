/** Stable reasons why a package is refused; the web translates them, with the fix for the authoring tool. */
export type PackageErrorCode =
  | 'manifest-missing'
  | 'manifest-malformed'
  | 'manifest-doctype'
  /** Too big, too deep or too many elements. */
  | 'manifest-too-complex'
  | 'launch-file-missing'
  /** `javascript:`, `data:`, `file:`, `http:`, `//host`, or a path that leaves the package. */
  | 'launch-href-forbidden'
  /** An https address: only an admin may allow that. */
  | 'launch-href-external'
  | 'no-launchable-item'
  /** cmi5, xAPI, AICC, Common Cartridge: see `details.found`. */
  | 'standard-unsupported'
  /** Not a zip, or cut off. */
  | 'zip-unreadable'
  /** Sizes or checksums do not fit the content. */
  | 'zip-corrupt'
  | 'zip-empty'
  | 'zip-too-many-entries'
  | 'zip-too-large'
  | 'zip-ratio'
  | 'zip-name-too-long'
  | 'zip-too-deep'
  | 'zip-path-forbidden'
  | 'zip-symlink'
  /** Device, pipe, socket. */
  | 'zip-special-file'
  | 'zip-encrypted'
  | 'zip-compression-unsupported'
  | 'zip-duplicate-name'
  /** Two names that differ in upper and lower case or in Unicode form only, or a file that is also a folder. */
  | 'zip-name-clash';

/**
 * A package that cannot be taken: its `code` is stable, its message is for developers, `details` name the place
 * (a path, an item, a limit) and are text from outside: never markup.
 */
export class PackageError extends Error {
  override readonly name = 'PackageError';

  constructor(
    readonly code: PackageErrorCode,
    message: string,
    readonly details: Readonly<Record<string, string | number>> = {},
  ) {
    super(message);
  }
}
