import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { startInChild, started } from '../testing/child.js';
import { readLedger, writeLedger } from '../testing/ledger.js';
import { aScratch, type Scratch } from '../testing/scratch.js';
import { MAINTENANCE, urlOf } from './connection.js';
import { AlreadyRunningError, startEmbeddedDb } from './index.js';
import { takeLock } from './lock.js';
import { findPlace } from './place.js';
import { findPostmaster } from './postmaster.js';

let scratch: Scratch;
beforeEach(() => void (scratch = aScratch()));
afterEach(() => scratch.clean());

test('a second process is refused by name, and does the first no harm', async () => {
  const first = await startEmbeddedDb({ dataDir: scratch.dataDir });
  await writeLedger(first.url, 'mine');
  const { news } = await startInChild({ dataDir: scratch.dataDir });

  expect(news).toEqual({
    state: 'refused',
    name: 'AlreadyRunningError',
    message: `Vigie already runs on the data folder ${scratch.dataDir} (process ${process.pid}): stop that one first, or use another data folder.`,
  });
  expect(await readLedger(first.url)).toEqual(['mine']);
  await first.stop();
});

test('the same process is refused a second time, and may start again after the stop', async () => {
  const first = await startEmbeddedDb({ dataDir: scratch.dataDir });
  await expect(startEmbeddedDb({ dataDir: `${scratch.dataDir}/` })).rejects.toThrow(AlreadyRunningError);
  await first.stop();
  await (await startEmbeddedDb({ dataDir: scratch.dataDir })).stop();
});

test('of two processes that start at once on an empty folder, exactly one wins', async () => {
  const { dataDir } = scratch;
  const children = await Promise.all([startInChild({ dataDir }), startInChild({ dataDir })]);
  const winners = children.filter((child) => child.news.state === 'started');
  const [loser] = children.filter((child) => child.news.state === 'refused');

  expect(winners).toHaveLength(1);
  expect(loser?.news).toMatchObject({
    name: 'AlreadyRunningError',
    message: expect.stringContaining(String(winners[0]?.pid)),
  });
  for (const winner of winners) await winner.kill();
});

test('of two processes that start at once on a server left over, exactly one adopts it', async () => {
  const { dataDir } = scratch;
  await (await startInChild({ dataDir })).kill();
  const children = await Promise.all([startInChild({ dataDir }), startInChild({ dataDir })]);
  const winners = children.filter((child) => child.news.state === 'started');

  expect(winners).toHaveLength(1);
  expect(winners[0]?.news).toMatchObject({ adopted: true });
  for (const winner of winners) await winner.kill();
});

test('a server whose lock is held by a live process is neither adopted nor stopped', async () => {
  // The guard is free here, as when one folder is reached under two names.
  const child = await startInChild({ dataDir: scratch.dataDir });
  await child.kill();
  const pid = scratch.serverPid();
  const place = findPlace(scratch.dataDir);
  const url = urlOf(place, findPostmaster(place.pgdata)?.port ?? 0, MAINTENANCE);
  const lock = await takeLock(url, scratch.dataDir);

  await expect(startEmbeddedDb({ dataDir: scratch.dataDir })).rejects.toMatchObject({
    name: 'AlreadyRunningError',
    holder: process.pid,
  });
  expect(scratch.serverPid()).toBe(pid);
  await lock.release();

  const db = await startEmbeddedDb({ dataDir: scratch.dataDir });
  expect(db).toMatchObject({ adopted: true, url: started(child).url });
  await db.stop();
});
