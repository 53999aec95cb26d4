import type { PackageImport, Problem } from '@vigie/contracts';

/** Is the server at work on it? */
export const isWorking = ({ phase, outcome }: PackageImport): boolean =>
  outcome === null && phase !== 'upload';

/** Unfinished on the server, and nothing more is being sent from here. */
export const isInterrupted = ({ phase, outcome }: PackageImport): boolean =>
  outcome === null && phase === 'upload';

/** The one that a chosen file goes on with: whoever breaks off and chooses the file again means that. */
export const unfinishedOf = (
  imports: readonly PackageImport[],
  file: Pick<File, 'name' | 'size'>,
): PackageImport | undefined => imports.find((one) => isInterrupted(one) && isSameFile(one, file));

export const isSameFile = (
  { fileName, sizeBytes }: Pick<PackageImport, 'fileName' | 'sizeBytes'>,
  file: Pick<File, 'name' | 'size'>,
): boolean => fileName === file.name.slice(-255) && sizeBytes === file.size;

/** Why an import ended, in the form of every other problem. */
export function problemOfImport({ refusal }: Pick<PackageImport, 'refusal'>): Problem | null {
  return refusal && { ...refusal.details, type: refusal.type, title: '', status: 422 };
}

const FIRST_MS = 1000;
const LONGEST_MS = 15_000;

/** How long to wait before looking again: soon after something has changed, ever longer while nothing does. */
export const nextLook = (beforeMs: number, hasChanged: boolean): number =>
  hasChanged ? FIRST_MS : Math.min(LONGEST_MS, Math.max(FIRST_MS, beforeMs * 1.5));
