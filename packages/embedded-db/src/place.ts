import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { type Account, borrowedAccount, canReach, isRoot } from './account.js';

/**
 * Where root keeps what a borrowed account could not reach elsewhere. Not under /var/tmp: there systemd
 * removes files that are a month old, below a running server, and any user may plant some.
 */
export const KEPT_ASIDE = '/var/lib/vigie';

/** Where the data lives, and who runs the server on it. */
export interface Place {
  /** The folder that was asked for; errors name this one. */
  readonly asked: string;
  /** The folder in use: the one asked for, or its stand-in under /var/lib/vigie. */
  readonly folder: string;
  /** PostgreSQL's own folder. */
  readonly pgdata: string;
  /** File that holds the owner's password. */
  readonly passwordFile: string;
  /** Set when root borrows an account. */
  readonly account: Account | undefined;
}

/**
 * Finds where the data of a data folder is, or will be. Looks only: nothing is made.
 *
 * @param dataDir - the folder asked for; may be missing.
 */
export function findPlace(dataDir: string): Place {
  const asked = canonical(path.resolve(dataDir));
  refuseFile(asked);
  if (!isRoot()) return placeIn(asked, asked, undefined);

  const aside = canonical(path.join(KEPT_ASIDE, shortHash(asked)));
  // Data that exists decides, so that a later chmod somewhere above never shows an empty database.
  const existing = [asked, aside].find((folder) => fs.existsSync(path.join(folder, 'pgdata', 'PG_VERSION')));
  const account = borrowedAccount(path.join(existing ?? asked, 'pgdata'));
  const folder = existing ?? (canReach(account, asked) ? asked : aside);
  if (!canReach(account, folder)) {
    throw new Error(
      `Permission denied: user ${account.uid}, who owns the data, cannot pass through the folders above ${folder}`,
    );
  }
  return placeIn(asked, folder, account);
}

/** Makes the folder of a place, passable for a borrowed account whatever the umask is. */
export function makeFolder(folder: string, account: Account | undefined): void {
  if (fs.existsSync(folder)) return;

  makeFolder(path.dirname(folder), account);
  fs.mkdirSync(folder);
  fs.chmodSync(folder, account ? 0o711 : 0o700);
}

/** A short name for a path, for places where the path itself cannot stand. */
export const shortHash = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 12);

function placeIn(asked: string, folder: string, account: Account | undefined): Place {
  return {
    asked,
    folder,
    pgdata: path.join(folder, 'pgdata'),
    passwordFile: path.join(folder, 'password'),
    account,
  };
}

function refuseFile(folder: string): void {
  const stat = fs.statSync(folder, { throwIfNoEntry: false });
  if (stat && !stat.isDirectory()) throw new Error(`ENOTDIR: ${folder} is a file`);
}

/** One name per folder, however it was reached: links resolved as far down as the path exists. */
function canonical(folder: string): string {
  try {
    return fs.realpathSync(folder);
  } catch {
    return path.join(canonical(path.dirname(folder)), path.basename(folder));
  }
}
