import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import pg from 'pg';
import { startInChild, started } from '../testing/child.js';
import { readLedger, writeLedger } from '../testing/ledger.js';
import { aScratch, kill, type Scratch } from '../testing/scratch.js';
import { until } from '../testing/until.js';
import type { Account } from './account.js';
import { startEmbeddedDb } from './index.js';
import { findPlace } from './place.js';
import { isAlive } from './postmaster.js';
import { runningAs } from './programs.js';

let scratch: Scratch;
beforeEach(() => void (scratch = aScratch()));
afterEach(() => scratch.clean());

test('when node is killed, the next start adopts the server that runs', async () => {
  const child = await startInChild({ dataDir: scratch.dataDir });
  await writeLedger(started(child).url, 'committed');
  const pid = scratch.serverPid();
  await child.kill();
  expect(isAlive(pid)).toBe(true);

  const db = await startEmbeddedDb({ dataDir: scratch.dataDir });
  expect(db).toMatchObject({ adopted: true, recovered: false, url: started(child).url });
  expect(scratch.serverPid()).toBe(pid);
  expect(await readLedger(db.url)).toEqual(['committed']);
  await db.stop();
  expect(isAlive(pid)).toBe(false);
});

test('when node and the server are killed, the next start recovers what was committed', async () => {
  const child = await startInChild({ dataDir: scratch.dataDir });
  await writeLedger(started(child).url, 'committed');
  const pid = scratch.serverPid();
  await child.kill();
  await kill(pid);

  const db = await startEmbeddedDb({ dataDir: scratch.dataDir });
  expect(db).toMatchObject({ adopted: false, recovered: true });
  expect(await readLedger(db.url)).toEqual(['committed']);
  await db.stop();
});

test.each(['another program', 'a dead process that nobody collects'])(
  'when the number of a killed server is now that of %s, the start is not held up',
  async (whose) => {
    const child = await startInChild({ dataDir: scratch.dataDir });
    const pid = scratch.serverPid();
    await child.kill();
    await kill(pid);
    const { account, pgdata } = findPlace(scratch.dataDir);
    const { parent, other } = await aNeglectfulParent(account);
    if (whose !== 'another program') await kill(other);
    const pidFile = path.join(pgdata, 'postmaster.pid');
    fs.writeFileSync(pidFile, fs.readFileSync(pidFile, 'utf8').replace(/^\d+/, String(other)));

    const db = await startEmbeddedDb({ dataDir: scratch.dataDir });
    expect(db.adopted).toBe(false);
    await db.stop();
    expect(process.kill(other, 'SIGKILL')).toBe(true); // its number is still taken: it was left alone
    parent.kill();
  },
);

/** A process whose parent has become another program, which does not know of it and never collects it. */
async function aNeglectfulParent(
  account: Account | undefined,
): Promise<{ parent: ChildProcess; other: number }> {
  const script = 'sleep 60 & echo $!; exec sleep 60';
  const parent = spawn('sh', ['-c', script], { ...runningAs(account), stdio: ['ignore', 'pipe', 'ignore'] });
  const [line] = (await once(createInterface(parent.stdout), 'line')) as string[];
  await until(
    'the parent is another program',
    () => fs.readFileSync(`/proc/${parent.pid}/comm`, 'utf8') === 'sleep\n',
  );
  return { parent, other: Number(line) };
}

test.each(['with', 'without'])(
  'children of a killed server that still work are waited for, %s its pid file',
  async (pidFile) => {
    const child = await startInChild({ dataDir: scratch.dataDir });
    const { url } = started(child);
    await writeLedger(url, 'committed');
    const server = scratch.serverPid();
    const { backend, ended } = await frozenBackend(url);
    await child.kill();
    await kill(server);
    if (pidFile === 'without') fs.rmSync(path.join(findPlace(scratch.dataDir).pgdata, 'postmaster.pid'));

    const lines: string[] = [];
    const log = (line: string): void => {
      lines.push(line);
      if (line.includes('pre-existing shared memory')) process.kill(backend, 'SIGCONT');
    };
    const db = await startEmbeddedDb({ dataDir: scratch.dataDir, log });
    expect(lines.join()).toContain('pre-existing shared memory');
    expect(await readLedger(db.url)).toEqual(['committed']);
    await ended;
    await db.stop();
  },
);

/** A session whose process is stopped, and so outlives its server. */
async function frozenBackend(url: string): Promise<{ backend: number; ended: Promise<void> }> {
  const client = new pg.Client({ connectionString: url });
  const ended = new Promise<void>((resolve) => client.on('error', () => resolve()));
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const backend = rows[0]?.pid ?? 0;
  process.kill(backend, 'SIGSTOP');
  return { backend, ended };
}

test('Ctrl-C reaches node only: the database does not die under it', async () => {
  const child = await startInChild({ dataDir: scratch.dataDir });
  const pid = scratch.serverPid();
  await child.endGroup('SIGINT');

  const db = await startEmbeddedDb({ dataDir: scratch.dataDir });
  expect(db.adopted).toBe(true);
  expect(scratch.serverPid()).toBe(pid);
  await db.stop();
});
