import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { aScratch, type Scratch } from '../testing/scratch.js';
import { complaintIn, explain } from './failure.rules.js';
import { findBinaries } from './binaries.js';
import { startEmbeddedDb } from './index.js';
import { initialise } from './initialise.js';
import { launch } from './launch.js';
import { findPlace } from './place.js';

let scratch: Scratch;
beforeEach(() => void (scratch = aScratch()));
afterEach(() => scratch.clean());

const failure = (): Promise<string> =>
  startEmbeddedDb({ dataDir: scratch.dataDir }).then(
    () => 'started',
    (error: Error) => error.message,
  );

test('data of another major version is named, not touched', async () => {
  const pgdata = path.join(scratch.dataDir, 'pgdata');
  fs.mkdirSync(pgdata, { recursive: true });
  fs.writeFileSync(path.join(pgdata, 'PG_VERSION'), '15\n');

  expect(await failure()).toBe(
    `Failed at starting the database: the data in ${scratch.dataDir} was made by PostgreSQL 15, and this Vigie brings PostgreSQL 18. ` +
      'Make a dump with the version of Vigie that made the data, and restore it with this one into a new data folder.',
  );
  expect(fs.readdirSync(pgdata)).toEqual(['PG_VERSION']);
});

test('files that are not a database are named, not removed', async () => {
  fs.mkdirSync(path.join(scratch.dataDir, 'pgdata'), { recursive: true });
  fs.writeFileSync(path.join(scratch.dataDir, 'pgdata', 'thesis.odt'), 'ten years of work');

  expect(await failure()).toMatch(
    /^Failed at initialising the database: .*pgdata holds files, but no database\. Move/,
  );
  expect(fs.existsSync(path.join(scratch.dataDir, 'pgdata', 'thesis.odt'))).toBe(true);
});

test('a file where the folder should be is named with the step and a remedy', async () => {
  fs.writeFileSync(path.join(scratch.folder, 'data'), '');
  expect(await failure()).toMatch(
    /^Failed at preparing the data folder: ENOTDIR.*A file stands in the way of .*\/data/,
  );
  fs.rmSync(scratch.dataDir);
});

test('a password file of other data is named, and no password is shown', async () => {
  await (await startEmbeddedDb({ dataDir: scratch.dataDir })).stop();
  fs.writeFileSync(path.join(scratch.dataDir, 'password'), 'of-another-backup');

  const message = await failure();
  expect(message).toMatch(
    /^Failed at starting the database: password authentication failed.*put back the one from the same backup/,
  );
  expect(message).not.toContain('of-another-backup');
  expect(() => scratch.serverPid()).toThrow('no database runs here');

  fs.rmSync(path.join(scratch.dataDir, 'password'));
  expect(await failure()).toMatch(/put back the one from the same backup/);
});

test('a damaged database says what PostgreSQL said, and the folder is free again', async () => {
  const db = await startEmbeddedDb({ dataDir: scratch.dataDir });
  await db.stop();
  const control = path.join(scratch.dataDir, 'pgdata', 'global', 'pg_control');
  fs.renameSync(control, `${control}.away`);
  const message = await failure();
  expect(message).toMatch(/^Failed at starting the database: postgres: .*could not find the database system/);
  expect(message).not.toContain(new URL(db.url).password);

  fs.renameSync(`${control}.away`, control);
  await (await startEmbeddedDb({ dataDir: scratch.dataDir })).stop();
});

test('a port that was taken in the meantime is told apart', async () => {
  const place = findPlace(scratch.dataDir);
  const binaries = await findBinaries(place.account, () => undefined);
  await initialise(place, binaries, true);
  const squatter = net.createServer();
  const port = await new Promise<number>((resolve) => {
    squatter.listen(0, '127.0.0.1', () => resolve(Number(Reflect.get(Object(squatter.address()), 'port'))));
  });

  const setup = { place, binaries, database: 'vigie', throwaway: true, log: () => undefined };
  await expect(launch(setup, port, new AbortController().signal)).rejects.toThrow(/could not create any TCP/);
  squatter.close();
});

test.each([
  ['initdb: could not write: No space left on device', 'The disk is full'],
  ['ENOSPC: no space left on device, mkdir', 'The disk is full'],
  ["EACCES: permission denied, mkdtemp '/x/new-'", 'Let the account'],
  ["EROFS: read-only file system, mkdir '/x'", 'read-only disk'],
  ['spawn /x/bin/postgres ENOENT', 'npm ci'],
  ['error while loading shared libraries: libicuuc.so.60', 'npm ci'],
  ['no idea', 'keep the lines'],
])('"%s" comes with the remedy "%s"', (said, remedy) => {
  expect(explain('starting the database', '/x', new Error(said)).message).toContain(remedy);
});

test('of a long log, the complaint matters more than the last line', () => {
  expect(complaintIn(['LOG: starting', 'FATAL:  no space', 'LOG: shut down', ''])).toBe('FATAL:  no space');
  expect(complaintIn(['one', 'two', ''])).toBe('one two');
  expect(complaintIn([])).toBe('it said nothing');
});
