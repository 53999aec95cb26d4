import { mkdtempSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { aPackage } from '../builders/package.js';
import { Client } from '../support/client.js';
import { asOwner, freshDatabase, testDataDir, testSecret } from '../support/database.js';
import { storedFiles } from '../support/stored-files.js';
import { until } from '../support/until.js';
import { freePort, startVigie, type VigieProcess } from '../support/vigie-process.js';

let ownerUrl: string;
let dataDir: string;
let settings: Record<string, string>;
let vigie: VigieProcess;
let trainer: Client;
let zip: Buffer;

beforeAll(async () => {
  ownerUrl = await freshDatabase();
  dataDir = mkdtempSync(path.join(testDataDir(), 'import-'));
  const PORT = String(await freePort());
  settings = { DATABASE_URL: ownerUrl, SECRET_KEY: testSecret(), DATA_DIR: dataDir, DEMO: '1', PORT };
  // Many files, so that there is time to die between the first and the last.
  const pages = Array.from({ length: 600 }, (_, page) => [`texts/${page}.txt`, `page ${page} `.repeat(500)]);
  zip = await aPackage({ title: 'Longue', files: Object.fromEntries(pages) });
  await start();
  trainer = new Client(vigie.port, `localhost:${vigie.port}`);
  const credentials = { email: 'helene.marchetti@iom.example', password: 'vigie-demo-2026', stay: true };
  (await trainer.post('/api/v1/session', credentials)).expect(200);
}, 60_000);
afterAll(() => vigie.kill());

async function start(): Promise<void> {
  vigie = await startVigie(settings);
}

/** Begins an upload; what becomes of it is not waited for. @param share - how much of it is sent, 0..1. */
function beginUpload(share = 1): void {
  const host = trainer.host;
  const cookie = [...trainer.cookies].map((pair) => pair.join('=')).join('; ');
  const headers = { host, origin: `http://${host}`, cookie, 'content-length': zip.length };
  const at = { port: vigie.port, host: '127.0.0.1', path: '/api/v1/packages?fileName=long.zip' };
  const request = http.request({ ...at, method: 'POST', headers });
  request.on('error', () => undefined); // the server is going to die
  if (share === 1) request.end(zip);
  else request.write(zip.subarray(0, Math.round(zip.length * share)));
}

const count = (sql: string): Promise<number> =>
  asOwner(ownerUrl, async (owner) => Number((await owner.query<{ count: string }>(sql)).rows[0]?.count));
const versions = () => count(`select count(*) from package_version where file_name = 'long.zip'`);

/** Every file that a row names is there, and every file that is there is named. */
async function expectWholeStore(): Promise<void> {
  const rows = await asOwner(ownerUrl, async (owner) => {
    const { rows } = await owner.query<{ name: string }>(
      `select distinct sha256 || case encoding when 'br' then '.br' else '' end as name from package_file`,
    );
    return rows.map(({ name }) => name);
  });
  expect(
    storedFiles(dataDir)
      .map((file) => path.basename(file))
      .sort(),
  ).toEqual(rows.sort());
}

/** Keeps rows from being written until it is let go. */
async function holdRows(): Promise<pg.Client> {
  const holder = new pg.Client({ connectionString: ownerUrl });
  await holder.connect();
  await holder.query('begin');
  await holder.query('lock table package_file in exclusive mode');
  return holder;
}

const uploaded = () => storedFiles(dataDir).filter((file) => file.includes(`${path.sep}uploads${path.sep}`));

test('killed while it receives a package, the server starts again without a trace of it', async () => {
  const before = storedFiles(dataDir);
  beginUpload(0.5);
  await until('the beginning of the upload', async () => uploaded().length === 1);
  await vigie.kill();
  await start();
  expect(storedFiles(dataDir)).toEqual(before);
  expect(await versions()).toBe(0);
}, 60_000);

test('killed while it unpacks, too', async () => {
  const before = storedFiles(dataDir);
  beginUpload();
  await until('the first files', async () => storedFiles(dataDir).length > before.length + 50);
  await vigie.kill();
  expect(storedFiles(dataDir).length).toBeLessThan(before.length + 600);
  await start();
  expect(storedFiles(dataDir)).toEqual(before);
  expect(await versions()).toBe(0);
}, 60_000);

test('killed while it writes the rows, too', async () => {
  const before = storedFiles(dataDir);
  const holder = await holdRows();
  beginUpload();
  await until('the rows', async () => (await waiting()) > 0, 30_000);
  await vigie.kill();
  expect(storedFiles(dataDir).length).toBeGreaterThan(before.length + 600);
  await holder.end();
  await start();
  expect(storedFiles(dataDir)).toEqual(before);
  expect(await versions()).toBe(0);
}, 60_000);

test('the same package is then taken whole, and survives the next start', async () => {
  const headers = { 'content-type': 'application/zip' };
  const answer = await trainer.send('POST', '/api/v1/packages?fileName=long.zip', zip, { headers });
  expect(answer.expect(201).body.fileCount).toBe(602);
  await expectWholeStore();
  const kept = storedFiles(dataDir);
  await vigie.kill();
  await start();
  expect(storedFiles(dataDir)).toEqual(kept);
  (await trainer.get(`/api/v1/packages/${answer.body.id}`)).expect(200);
}, 60_000);

/** How many writers of rows wait for the table. */
const waiting = () =>
  count(`select count(*) from pg_stat_activity
    where wait_event_type = 'Lock' and query ilike 'insert into "package_file"%' and datname = current_database()`);
