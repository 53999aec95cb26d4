import fs from 'node:fs';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { startInChild } from '../testing/child.js';
import { aScratch, kill, type Scratch } from '../testing/scratch.js';
import { knock } from './connection.js';
import { connectToRunning, startEmbeddedDb } from './index.js';

let scratch: Scratch;
beforeEach(() => void (scratch = aScratch()));
afterEach(() => scratch.clean());

test('nothing runs where nothing was started, and looking makes nothing', async () => {
  expect(await connectToRunning(scratch.dataDir)).toBeNull();
  expect(fs.readdirSync(scratch.folder)).toEqual([]);
});

test('a running database is found, and is left as it is', async () => {
  const db = await startEmbeddedDb({ dataDir: scratch.dataDir });
  const pid = scratch.serverPid();
  expect(await connectToRunning(scratch.dataDir)).toBe(db.url);
  expect(await connectToRunning(scratch.dataDir, 'unknown')).toBeNull();
  expect(scratch.serverPid()).toBe(pid);
  expect(await knock(db.url)).toBe('ready');
  await db.stop();
  expect(await connectToRunning(scratch.dataDir)).toBeNull();
});

test('a server left over is found, and a killed one is not', async () => {
  await (await startInChild({ dataDir: scratch.dataDir })).kill();
  const url = await connectToRunning(scratch.dataDir);
  expect(url && (await knock(url))).toBe('ready');
  await kill(scratch.serverPid());
  expect(await connectToRunning(scratch.dataDir)).toBeNull();
});
