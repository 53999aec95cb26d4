import fs from 'node:fs';
import path from 'node:path';
import { type Account, canReach } from './account.js';
import { KEPT_ASIDE, makeFolder, shortHash } from './place.js';

/**
 * Gives a folder as it is when an account can reach it, else a copy of it that the account can reach.
 * A checkout below /root is closed to everyone else, for instance.
 *
 * @param folder - the original.
 * @param label - first part of the copy's name; holds the version, so that each version has its copy.
 * @param account - who must reach it.
 * @param log - hears of a copy that is made.
 */
export function reachableFolder(
  folder: string,
  label: string,
  account: Account,
  log: (line: string) => void,
): string {
  if (canReach(account, folder)) return folder;

  const copy = path.join(KEPT_ASIDE, `${label}-${shortHash(folder)}`);
  if (fs.existsSync(copy)) return copy;

  log(`user ${account.uid} cannot reach ${folder}: a copy in ${copy} is used`);
  makeFolder(KEPT_ASIDE, account);
  makeCopy(folder, copy);
  return copy;
}

/** The copy appears under its name only when it is complete: a killed process leaves no half of it. */
function makeCopy(folder: string, copy: string): void {
  const growing = fs.mkdtempSync(`${copy}.`);
  try {
    fs.cpSync(folder, growing, { recursive: true, verbatimSymlinks: true });
    openForReading(growing);
    fs.renameSync(growing, copy);
  } catch (error) {
    if (!fs.existsSync(copy)) throw error; // else another process was first
  } finally {
    fs.rmSync(growing, { recursive: true, force: true });
  }
}

/** Modes follow the umask and the original; both may be closed. */
function openForReading(folder: string): void {
  fs.chmodSync(folder, 0o755);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) openForReading(full);
    if (entry.isFile()) fs.chmodSync(full, fs.statSync(full).mode & 0o100 ? 0o755 : 0o644);
  }
}
