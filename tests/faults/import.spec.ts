import { mkdtempSync, statSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { claiming } from '../builders/crafted-zip.js';
import { aPackage } from '../builders/package.js';
import { appending, ended, openUpload, upload } from '../builders/upload.js';
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
  zip = await aPackage({ title: 'Longue', files: Object.fromEntries(pagesOf('page')) });
  await start();
  trainer = new Client(vigie.port, `localhost:${vigie.port}`);
  const credentials = { email: 'helene.marchetti@iom.example', password: 'vigie-demo-2026', stay: true };
  (await trainer.post('/api/v1/session', credentials)).expect(200);
  // Packages of the starter curriculum are still coming: only what these tests bring shall come and go.
  await until(
    'the starter courses',
    async () => (await count(`select count(*) from course where state = 'published'`)) === 5,
    100_000,
  );
}, 120_000);
afterAll(() => vigie.kill());

const pagesOf = (word: string) =>
  Array.from({ length: 600 }, (_, page) => [`texts/${page}.txt`, `${word} ${page} `.repeat(500)]);

async function start(): Promise<void> {
  vigie = await startVigie(settings);
}

/** Sends a share of an upload, 0..1, and hangs on; what becomes of it is not waited for. */
function beginSending(address: string, share: number): void {
  const host = trainer.host;
  const cookie = [...trainer.cookies].map((pair) => pair.join('=')).join('; ');
  const headers = { ...appending(0), host, origin: `http://${host}`, cookie, 'content-length': zip.length };
  const at = { port: vigie.port, host: '127.0.0.1', path: address, method: 'PATCH' };
  const request = http.request({ ...at, headers });
  request.on('error', () => undefined); // the server is going to die
  request.write(zip.subarray(0, Math.round(zip.length * share)));
}

/** Brings a whole zip. @returns the import's id. */
async function bring(bytes: Buffer): Promise<string> {
  const answer = await upload(trainer, bytes, { fileName: 'long.zip' });
  return answer.expect(201).headers.location?.split('/').at(-1) ?? '';
}

const count = (sql: string): Promise<number> =>
  asOwner(ownerUrl, async (owner) => Number((await owner.query<{ count: string }>(sql)).rows[0]?.count));
const versions = () => count(`select count(*) from package_version where file_name = 'long.zip'`);

/** Every file that a row names is there, and every file that is there is named. */
async function expectWholeStore(zips = 0): Promise<void> {
  expect(uploaded()).toHaveLength(zips);
  const rows = await asOwner(ownerUrl, async (owner) => {
    const { rows } = await owner.query<{ name: string }>(
      `select distinct sha256 || case encoding when 'br' then '.br' else '' end as name from package_file`,
    );
    return rows.map(({ name }) => name);
  });
  expect(
    stored()
      .map((file) => path.basename(file))
      .sort(),
  ).toEqual(rows.sort());
}

/** Holds something of the database until it is let go. */
async function hold(sql: string): Promise<pg.Client> {
  const holder = new pg.Client({ connectionString: ownerUrl });
  await holder.connect();
  await holder.query('begin');
  await holder.query(sql);
  return holder;
}
/** Keeps rows of files from being written. */
const holdRows = () => hold('lock table package_file in exclusive mode');
/** Keeps every import from being begun: the lock that they take. */
const holdImports = () => hold('select pg_advisory_lock(7416503)');

const uploaded = () => storedFiles(dataDir).filter((file) => file.includes(`${path.sep}uploads${path.sep}`));
const stored = () => storedFiles(dataDir).filter((file) => file.includes(`${path.sep}content${path.sep}`));

/** An import that was whole when its process died ends by itself, with a version and nothing left over. */
async function expectFinished(id: string): Promise<void> {
  expect(await ended(trainer, id)).toMatchObject({ outcome: 'done', totalFiles: 602 });
  await until('the zip to go', async () => uploaded().length === 0);
  await expectWholeStore();
}

test('killed while it receives a package, the server goes on where it was', async () => {
  const before = await versions();
  const { address, id } = await openUpload(trainer, zip.length, { fileName: 'long.zip' });
  beginSending(address, 0.5);
  await until('the beginning of the upload', async () => uploaded().some((file) => statSync(file).size > 0));
  await vigie.kill();
  await start();
  const answer = await trainer.send('HEAD', address, undefined, { headers: { 'tus-resumable': '1.0.0' } });
  const offset = Number(answer.expect(200).headers['upload-offset']);
  expect(offset).toBeGreaterThan(0);
  expect(await versions()).toBe(before);
  const rest = zip.subarray(offset);
  (await trainer.send('PATCH', address, rest, { headers: appending(offset) })).expect(204);
  await expectFinished(id);
}, 60_000);

test('killed before it has begun to check, it does so after the start', async () => {
  const holder = await holdImports();
  const id = await bring(zip);
  await until('the import to wait', async () => (await waitingFor('pg_advisory_lock')) > 0);
  await vigie.kill();
  await holder.end();
  await start();
  await expectFinished(id);
}, 60_000);

test('killed while it unpacks, it begins that again', async () => {
  const other = await aPackage({ title: 'Autre', files: Object.fromEntries(pagesOf('other')) });
  const before = stored().length;
  const id = await bring(other);
  await until('the first files', async () => stored().length > before + 50);
  await vigie.kill();
  expect(stored().length).toBeLessThan(before + 600);
  await start();
  await expectFinished(id);
}, 60_000);

test('killed while it unpacks what it will refuse, it refuses it and leaves nothing', async () => {
  const files = { ...Object.fromEntries(pagesOf('refused')), 'zzz.bin': 'x'.repeat(5000) };
  const bad = claiming(await aPackage({ title: 'Mauvaise', files }), 'zzz.bin', 10);
  const before = stored();
  const known = await versions();
  const id = await bring(bad);
  await until('the first files', async () => stored().length > before.length + 50);
  await vigie.kill();
  await start();
  const refused = await ended(trainer, id);
  expect(refused).toMatchObject({ outcome: 'refused', refusal: { type: 'packages/zip-corrupt' } });
  expect([stored(), await versions()]).toEqual([before, known]);
  await until('the zip to go', async () => uploaded().length === 0);
}, 60_000);

test('killed while it publishes, it does so once', async () => {
  const before = await versions();
  const holder = await holdRows();
  const id = await bring(zip);
  await until('the rows', async () => (await waitingFor('insert into "package_file"')) > 0, 30_000);
  await vigie.kill();
  await holder.end();
  await start();
  await expectFinished(id);
  expect(await versions()).toBe(before + 1);
}, 60_000);

test('an import that its process died of again and again is failed, and may be tried once more', async () => {
  const holder = await holdImports();
  const id = await bring(zip);
  await until('the import to wait', async () => (await waitingFor('pg_advisory_lock')) > 0);
  await vigie.kill();
  await holder.query(`update package_import set tries = 5 where id = '${id}'`);
  await holder.query('commit');
  await holder.end();
  await start();
  const failed = { outcome: 'failed', refusal: { type: 'packages/import-interrupted' }, canRetry: true };
  expect(await ended(trainer, id)).toMatchObject(failed);
  await expectWholeStore(1);
  (await trainer.post(`/api/v1/package-imports/${id}/retry`)).expect(200);
  await expectFinished(id);
}, 60_000);

test('what is there survives the next start', async () => {
  const kept = storedFiles(dataDir);
  expect(kept.length).toBeGreaterThan(600);
  await vigie.kill();
  await start();
  expect(storedFiles(dataDir)).toEqual(kept);
}, 60_000);

/** How many sessions of the database wait with a statement like this. */
const waitingFor = (statement: string) =>
  count(`select count(*) from pg_stat_activity
    where wait_event_type = 'Lock' and query ilike '%${statement}%' and datname = current_database()`);
