import fs from 'node:fs';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { startInChild, started } from '../testing/child.js';
import { readLedger, writeLedger } from '../testing/ledger.js';
import { aScratch, kill, type Scratch } from '../testing/scratch.js';
import { until } from '../testing/until.js';
import { knock, withClient } from './connection.js';
import { type EmbeddedDb, startEmbeddedDb } from './index.js';
import { findPlace } from './place.js';
import { isAlive } from './postmaster.js';

let scratch: Scratch;
let lines: string[];
beforeEach(() => {
  scratch = aScratch();
  lines = [];
});
afterEach(() => scratch.clean());

/** A supervised database, and a promise for each time it comes back. */
async function supervised(): Promise<{ db: EmbeddedDb; back: () => Promise<void>; gaveUp: Promise<void> }> {
  let cameBack = (): void => undefined;
  let onGiveUp = (): void => undefined;
  const gaveUp = new Promise<void>((resolve) => (onGiveUp = resolve));
  const onRestart = (): void => cameBack();
  const log = (line: string): void => void lines.push(line);
  const db = await startEmbeddedDb({ dataDir: scratch.dataDir, log, onRestart, onGiveUp });
  return { db, gaveUp, back: () => new Promise<void>((resolve) => (cameBack = resolve)) };
}

test('a server that is killed is started again on its port, with its data and its lock', async () => {
  const { db, back } = await supervised();
  await writeLedger(db.url, 'committed');
  const pid = scratch.serverPid();
  const isBack = back();
  await kill(pid);
  await isBack;

  expect(scratch.serverPid()).not.toBe(pid);
  expect(await readLedger(db.url)).toEqual(['committed']);
  const locks = `select 1 from pg_locks join pg_stat_activity using (pid)
    where locktype = 'advisory' and granted and application_name = 'vigie leads as process ${process.pid}'`;
  expect((await withClient(db.url, (client) => client.query(locks))).rowCount).toBe(1);
  await db.stop();
});

test('a server that dies does not take node with it', async () => {
  const child = await startInChild({ dataDir: scratch.dataDir });
  await kill(scratch.serverPid());
  await until('the server is back', async () => (await knock(started(child).url)) === 'ready');
  expect(isAlive(child.pid)).toBe(true);
  await child.kill();
});

test('an adopted server is watched too, and a second death is met like the first', async () => {
  await (await startInChild({ dataDir: scratch.dataDir })).kill();
  const { db, back } = await supervised();
  expect(db.adopted).toBe(true);

  for (const line of ['one', 'two']) {
    await writeLedger(db.url, line);
    const isBack = back();
    await kill(scratch.serverPid());
    await isBack;
  }
  expect(await readLedger(db.url)).toEqual(['one', 'two']);
  await db.stop();
});

test('a second process is refused while the server is being started again', async () => {
  const { db, back } = await supervised();
  const isBack = back();
  await kill(scratch.serverPid());
  await expect(startEmbeddedDb({ dataDir: scratch.dataDir })).rejects.toMatchObject({
    name: 'AlreadyRunningError',
  });
  await isBack;
  await db.stop();
});

test('a crash inside the server, which it repairs by itself, costs only the connections', async () => {
  const { db, back } = await supervised();
  const pid = scratch.serverPid();
  const isBack = back();
  const backend = withClient(db.url, async (client) => {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    process.kill(rows[0]?.pid ?? 0, 'SIGKILL');
    await client.query('select pg_sleep(60)');
  });
  await expect(backend).rejects.toThrow();
  await isBack;

  expect(scratch.serverPid()).toBe(pid);
  expect(await knock(db.url)).toBe('ready');
  await db.stop();
});

test('stop ends cleanly at any moment of a restart', async () => {
  for (const delayMs of [0, 30, 60, 90, 120, 200]) {
    const { db } = await supervised();
    await kill(scratch.serverPid());
    await new Promise((resolve) => setTimeout(resolve, delayMs)); // the moments are the point of this test
    await db.stop();

    expect(() => scratch.serverPid()).toThrow('no database runs here');
    expect(await knock(db.url)).toBe('silent');
  }
});

test('a server that cannot be started again is given up with a clear line', async () => {
  const { db, gaveUp } = await supervised();
  const { pgdata } = findPlace(scratch.dataDir);
  const pid = scratch.serverPid();
  fs.renameSync(`${pgdata}/global`, `${pgdata}/global.away`);
  await kill(pid);
  await gaveUp;

  expect(lines.filter((line) => line.includes('Failed at starting the database'))).toHaveLength(4);
  expect(lines.at(-1)).toMatch(/5 times within a minute and stays down/);
  expect(lines.join('\n')).not.toContain(new URL(db.url).password);
  await db.stop();
  expect(isAlive(pid)).toBe(false);

  fs.renameSync(`${pgdata}/global.away`, `${pgdata}/global`);
  await (await startEmbeddedDb({ dataDir: scratch.dataDir })).stop();
});

test('an unsupervised server that dies stays down, and stop is still clean', async () => {
  const db = await startEmbeddedDb({ dataDir: scratch.dataDir, throwaway: true });
  await kill(scratch.serverPid());
  expect(await knock(db.url)).toBe('silent');
  await db.stop();
  expect(fs.readdirSync(scratch.folder)).toEqual([]);
});
