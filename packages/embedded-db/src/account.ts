import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** The account that PostgreSQL runs as. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root: root has to borrow an account. */
export const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * Picks the account that root borrows: whoever owns the data already, else one that exists nearly everywhere.
 * Without the first rule, installing Debian's PostgreSQL (which brings a `postgres` account) would lock out
 * data that `nobody` made.
 *
 * @param pgdata - folder of the data; may be missing.
 */
export function borrowedAccount(pgdata: string): Account {
  const account = ownerOf(pgdata) ?? accountNamed('postgres') ?? accountNamed('nobody');
  if (!account)
    throw new Error(
      'PostgreSQL does not run as root, and there is no "postgres" or "nobody" account to borrow',
    );
  return account;
}

/**
 * Can this account pass through every folder on the way, down to the first that does not exist yet?
 *
 * @param folder - absolute path.
 */
export function canReach(account: Account, folder: string): boolean {
  const stat = fs.statSync(folder, { throwIfNoEntry: false });
  if (stat && !mayPass(account, stat)) return false;
  const parent = path.dirname(folder);
  return parent === folder || canReach(account, parent);
}

function mayPass(account: Account, stat: fs.Stats): boolean {
  if (stat.uid === account.uid) return (stat.mode & 0o100) !== 0;
  if (stat.gid === account.gid) return (stat.mode & 0o010) !== 0;
  return (stat.mode & 0o001) !== 0;
}

function ownerOf(folder: string): Account | undefined {
  const stat = fs.statSync(folder, { throwIfNoEntry: false });
  return stat && stat.uid !== 0 ? { uid: stat.uid, gid: stat.gid } : undefined;
}

function accountNamed(name: string): Account | undefined {
  try {
    return { uid: idOf('-u', name), gid: idOf('-g', name) };
  } catch {
    return undefined; // no such account here
  }
}

const idOf = (which: '-u' | '-g', name: string): number =>
  Number(execFileSync('id', [which, name], { stdio: ['ignore', 'pipe', 'ignore'], encoding: 'utf8' }));
