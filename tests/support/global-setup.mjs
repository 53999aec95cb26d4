// One throwaway PostgreSQL for the whole run, and in it one migrated template: each spec file copies it.
import { mkdtempSync, chmodSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startEmbeddedDb } from '@vigie/embedded-db';
import { appDatabaseUrl, migrate } from '@vigie/api/platform/db/migrate.js';

export const SECRET = 'a secret for tests, and for tests alone';

export default async function setup() {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'vigie-test-'));
  chmodSync(dataDir, 0o755);
  const database = await startEmbeddedDb({
    dataDir: path.join(dataDir, 'database'),
    database: 'template_vigie',
    throwaway: true,
  });
  await migrate(database.url, appDatabaseUrl(database.url, SECRET));
  process.env.TEST_OWNER_URL = database.url;
  process.env.TEST_SECRET = SECRET;
  process.env.TEST_DATA_DIR = dataDir;
  globalThis.vigieTestDatabase = database;
}
