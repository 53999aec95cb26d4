import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findPlace } from '../src/place.js';
import { findPostmaster, isAlive } from '../src/postmaster.js';
import { until } from './until.js';

/** A folder for one test, with the data folder in it; `clean` ends what still runs there and removes all. */
export interface Scratch {
  readonly folder: string;
  readonly dataDir: string;
  /** Process id of the database that runs there now. */
  serverPid(): number;
  clean(): Promise<void>;
}

export function aScratch(): Scratch {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'vigie-db-')));
  fs.chmodSync(folder, 0o755); // the account that root borrows must get in
  const dataDir = path.join(folder, 'data');
  const server = (): number | undefined => findPostmaster(findPlace(dataDir).pgdata)?.pid;
  return {
    folder,
    dataDir,
    serverPid() {
      const pid = server();
      if (pid === undefined) throw new Error('no database runs here');
      return pid;
    },
    async clean() {
      fs.chmodSync(folder, 0o755); // a test may have closed it
      const pid = server();
      if (pid !== undefined) await kill(pid);
      fs.rmSync(findPlace(dataDir).folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
      fs.rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
    },
  };
}

/** `kill -9`, and waits for the end. */
export async function kill(pid: number): Promise<void> {
  process.kill(pid, 'SIGKILL');
  await until(`end of process ${pid}`, () => !isAlive(pid));
}
