import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readLedger, setting, writeLedger } from '../testing/ledger.js';
import { aScratch, type Scratch } from '../testing/scratch.js';
import { knock, withClient } from './connection.js';
import { startEmbeddedDb } from './index.js';
import { findPlace } from './place.js';
import { isAlive } from './postmaster.js';

let scratch: Scratch;
beforeEach(() => void (scratch = aScratch()));
afterEach(() => scratch.clean());

test('a fresh folder becomes a database, and its data is there at the next start', async () => {
  const first = await startEmbeddedDb({ dataDir: scratch.dataDir });
  await writeLedger(first.url, 'kept');
  await first.stop();

  const second = await startEmbeddedDb({ dataDir: scratch.dataDir });
  expect(await readLedger(second.url)).toEqual(['kept']);
  expect([first.adopted, second.adopted, first.recovered, second.recovered]).toEqual([
    false,
    false,
    false,
    false,
  ]);
  await second.stop();
});

test('the database is named as asked, and made in a folder that has another one already', async () => {
  await (await startEmbeddedDb({ dataDir: scratch.dataDir })).stop();
  const db = await startEmbeddedDb({ dataDir: scratch.dataDir, database: 'une "autre"' });
  expect(decodeURIComponent(new URL(db.url).pathname)).toBe('/une "autre"');
  await expect(writeLedger(db.url, 'x')).resolves.toBeUndefined();
  await db.stop();
});

test('the server is for this machine and for those who have the password', async () => {
  const db = await startEmbeddedDb({ dataDir: scratch.dataDir });
  const { passwordFile } = findPlace(scratch.dataDir);
  const stranger = new URL(db.url);
  stranger.password = 'guess';

  expect(await setting(db.url, 'listen_addresses')).toBe('127.0.0.1');
  expect(await setting(db.url, 'unix_socket_directories')).toBe('');
  expect(fs.statSync(passwordFile).mode & 0o777).toBe(0o600);
  expect(fs.statSync(passwordFile).uid).toBe(process.getuid?.());
  await expect(knock(stranger.href)).rejects.toThrow('password authentication failed');
  await db.stop();
});

test('text sorts by code point, the same on every machine', async () => {
  const db = await startEmbeddedDb({ dataDir: scratch.dataDir });
  for (const line of ['é', 'Z', 'a']) await writeLedger(db.url, line);
  expect(await readLedger(db.url)).toEqual(['Z', 'a', 'é']);
  await db.stop();
});

test('stop ends the server, may be called twice, and cuts open transactions', async () => {
  const db = await startEmbeddedDb({ dataDir: scratch.dataDir });
  const pid = scratch.serverPid();
  const cut = expect(withClient(db.url, (client) => client.query('select pg_sleep(60)'))).rejects.toThrow();

  await Promise.all([db.stop(), db.stop()]);
  expect(isAlive(pid)).toBe(false);
  expect(await knock(db.url)).toBe('silent');
  await cut;
  await db.stop();
});

test('a throwaway database does not flush, and leaves nothing', async () => {
  const db = await startEmbeddedDb({ dataDir: scratch.dataDir, throwaway: true });
  const pid = scratch.serverPid();
  expect(await setting(db.url, 'fsync')).toBe('off');
  await db.stop();

  expect(isAlive(pid)).toBe(false);
  expect(fs.readdirSync(scratch.folder)).toEqual([]);
});

test('an initdb that was killed in the middle leaves no half database', async () => {
  const half = path.join(scratch.dataDir, 'new-abc', 'pgdata');
  fs.mkdirSync(half, { recursive: true });
  fs.writeFileSync(path.join(half, 'PG_VERSION'), '18\n');

  const db = await startEmbeddedDb({ dataDir: scratch.dataDir });
  expect(fs.readdirSync(scratch.dataDir).sort()).toEqual(['password', 'pgdata']);
  await db.stop();
});
