import type { Account } from './account.js';

/**
 * How every program of PostgreSQL is run: as the borrowed account, from a folder that it can enter, in English
 * (we read the output), and without our environment, which holds secrets and may hold PG* variables.
 */
export function runningAs(account: Account | undefined): {
  uid?: number;
  gid?: number;
  cwd: string;
  env: NodeJS.ProcessEnv;
} {
  const { PATH, SystemRoot } = process.env;
  return { ...account, cwd: '/', env: { PATH, SystemRoot, LC_ALL: 'C' } };
}
