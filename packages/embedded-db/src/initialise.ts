import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.js';
import { fieldOf, messageOf } from './thrown.js';
import { EmbeddedDbError } from './errors.js';
import { complaintIn } from './failure.rules.js';
import { makeFolder, type Place } from './place.js';
import { runningAs } from './programs.js';

const run = promisify(execFile);

/** Folders in which a database grows; one that is left over belongs to a process that was killed. */
const GROWING = 'new-';

/**
 * Makes a new database when the folder has none, and checks that an existing one is of our major version.
 * The database grows beside its final place: after a kill in the middle there is all of it or none.
 *
 * @throws EmbeddedDbError when the folder holds something else.
 */
export async function initialise(place: Place, binaries: Binaries, throwaway: boolean): Promise<void> {
  const major = majorOf(place);
  if (major === binaries.major) return;
  if (major !== undefined) throw otherMajor(place, major, binaries.major);

  makeFolder(place.folder, place.account);
  sweep(place.folder);
  const growing = fs.mkdtempSync(path.join(place.folder, GROWING));
  try {
    await grow(growing, place, binaries, throwaway);
  } finally {
    fs.rmSync(growing, { recursive: true, force: true });
  }
}

function majorOf(place: Place): number | undefined {
  const versionFile = path.join(place.pgdata, 'PG_VERSION');
  if (fs.existsSync(versionFile)) return Number.parseInt(fs.readFileSync(versionFile, 'utf8'), 10);
  if (!fs.existsSync(place.pgdata) || fs.readdirSync(place.pgdata).length === 0) return undefined;
  throw new EmbeddedDbError(
    'initialising the database',
    `${place.pgdata} holds files, but no database`,
    'Move that folder away, or put a backup of it back in its place.',
  );
}

function otherMajor(place: Place, theirs: number, ours: number): EmbeddedDbError {
  return new EmbeddedDbError(
    'starting the database',
    `the data in ${place.asked} was made by PostgreSQL ${theirs}, and this Vigie brings PostgreSQL ${ours}`,
    'Make a dump with the version of Vigie that made the data, and restore it with this one into a new data folder.',
  );
}

/** An initdb that outlived its killed process may still be writing: hence the retries. */
function sweep(folder: string): void {
  for (const name of fs.readdirSync(folder).filter((entry) => entry.startsWith(GROWING))) {
    fs.rmSync(path.join(folder, name), { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }
}

async function grow(growing: string, place: Place, binaries: Binaries, throwaway: boolean): Promise<void> {
  const pgdata = path.join(growing, 'pgdata');
  const passwordFile = path.join(growing, 'password');
  fs.writeFileSync(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  if (place.account) {
    const { uid, gid } = place.account;
    for (const file of [growing, passwordFile]) fs.chownSync(file, uid, gid);
  }
  await initdb(pgdata, passwordFile, place, binaries, throwaway);
  if (place.account) fs.chownSync(passwordFile, 0, 0);

  fs.renameSync(passwordFile, place.passwordFile);
  fs.renameSync(pgdata, place.pgdata); // last: from here on the folder counts as initialised
}

async function initdb(
  pgdata: string,
  passwordFile: string,
  place: Place,
  binaries: Binaries,
  throwaway: boolean,
): Promise<void> {
  const args = ['--pgdata', pgdata, '--username=vigie', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  // The builtin locale is the same on every machine: no index breaks when a C library changes its sort order.
  args.push('--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C');
  if (throwaway) args.push('--no-sync');
  try {
    await run(binaries.initdb, args, runningAs(place.account));
  } catch (error) {
    throw new Error(`initdb: ${complaintOf(error)}`, { cause: error });
  }
}

/** What initdb wrote, or why it did not run at all. */
function complaintOf(error: unknown): string {
  const said = fieldOf(error, 'stderr');
  return typeof said === 'string' && said.trim() !== '' ? complaintIn(said.split('\n')) : messageOf(error);
}
