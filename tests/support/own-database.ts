import { chmodSync, mkdtempSync } from 'node:fs';
import path from 'node:path';
import { appDatabaseUrl, migrate } from '@vigie/api/platform/db/migrate.js';
import { type EmbeddedDb, startEmbeddedDb } from '@vigie/embedded-db';
import { asOwner, testDataDir, testSecret } from './database.js';

/** A migrated database server of a test's own, which it may kill; its data is made below `folder`. */
export async function ownDatabase(
  onRestart: () => void = () => {},
  folder = testDataDir(),
): Promise<EmbeddedDb> {
  const dataDir = mkdtempSync(path.join(folder, 'fault-'));
  chmodSync(dataDir, 0o711); // or the account that root borrows could not pass, and the data would lie elsewhere
  const database = await startEmbeddedDb({ dataDir: path.join(dataDir, 'database'), onRestart });
  await migrate(database.url, appDatabaseUrl(database.url, testSecret()));
  return database;
}

/** Process id of the server behind a url. */
export const postmasterOf = (url: string): Promise<number> =>
  asOwner(url, async (client) => {
    // The first line of postmaster.pid is the server's process id.
    const { rows } = await client.query<{ pid: string }>(
      `select split_part(pg_read_file('postmaster.pid'), E'\\n', 1) as pid`,
    );
    return Number(rows[0]?.pid);
  });
