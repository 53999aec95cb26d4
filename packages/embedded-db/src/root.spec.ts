import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readLedger, writeLedger } from '../testing/ledger.js';
import { aScratch, type Scratch } from '../testing/scratch.js';
import { canReach, isRoot } from './account.js';
import { connectToRunning, startEmbeddedDb } from './index.js';
import { findPlace, KEPT_ASIDE } from './place.js';
import { reachableFolder } from './reachable-folder.js';

const NOBODY = { uid: 65534, gid: 65534 };

let scratch: Scratch;
let lines: string[];
const log = (line: string): void => void lines.push(line);
beforeEach(() => {
  scratch = aScratch();
  lines = [];
});
afterEach(() => scratch.clean());

test('an account reaches a folder by the bit that counts for it', () => {
  const { folder } = scratch;
  const { uid, gid } = fs.statSync(folder);
  const asOthers = { uid: uid + 1, gid: gid + 1 };
  const missing = path.join(folder, 'not', 'made', 'yet');

  fs.chmodSync(folder, 0o701);
  expect([
    canReach(asOthers, missing),
    canReach({ uid: uid + 1, gid }, missing),
    canReach({ uid, gid }, missing),
  ]).toEqual([true, false, true]);
  fs.chmodSync(folder, 0o750);
  expect([canReach(asOthers, missing), canReach({ uid: uid + 1, gid }, missing)]).toEqual([false, true]);
});

// Left out for everybody else: only root borrows an account, and only root can see it borrowed.
(isRoot() ? describe : describe.skip)('as root', () => {
  test('the server runs as a borrowed account, whatever the umask', async () => {
    const before = process.umask(0o077);
    const db = await startEmbeddedDb({ dataDir: scratch.dataDir, throwaway: true });
    process.umask(before);
    expect(fs.statSync(`/proc/${scratch.serverPid()}`).uid).toBe(findPlace(scratch.dataDir).account?.uid);
    expect(fs.statSync(`/proc/${scratch.serverPid()}`).uid).not.toBe(0);
    expect(lines).toEqual([]);
    await db.stop();
  });

  test('the environment of the app, with its secrets, is not handed to the server', async () => {
    process.env['VIGIE_TEST_SECRET'] = 'hush';
    const db = await startEmbeddedDb({ dataDir: scratch.dataDir, throwaway: true });
    delete process.env['VIGIE_TEST_SECRET'];
    expect(fs.readFileSync(`/proc/${scratch.serverPid()}/environ`, 'utf8')).not.toContain('hush');
    await db.stop();
  });

  test('data below a closed folder is kept aside, with a line in the log', async () => {
    fs.chmodSync(scratch.folder, 0o700);
    const db = await startEmbeddedDb({ dataDir: scratch.dataDir, throwaway: true, log });
    const { folder } = findPlace(scratch.dataDir);

    expect(path.dirname(folder)).toBe(KEPT_ASIDE);
    expect(lines[0]).toMatch(`cannot reach ${scratch.dataDir}: the data is kept in ${folder}`);
    expect(await connectToRunning(scratch.dataDir)).toBe(db.url);
    await db.stop();
    expect([fs.existsSync(folder), fs.existsSync(scratch.dataDir)]).toEqual([false, false]);
  });

  test('data that was kept aside is found again when the folder has been opened', async () => {
    fs.chmodSync(scratch.folder, 0o700);
    const first = await startEmbeddedDb({ dataDir: scratch.dataDir });
    await writeLedger(first.url, 'aside');
    await first.stop();

    fs.chmodSync(scratch.folder, 0o755);
    const second = await startEmbeddedDb({ dataDir: scratch.dataDir });
    expect(await readLedger(second.url)).toEqual(['aside']);
    await second.stop();
  });

  test('data in a folder that was closed later is not replaced by an empty database', async () => {
    await (await startEmbeddedDb({ dataDir: scratch.dataDir })).stop();
    fs.chmodSync(scratch.folder, 0o700);
    await expect(startEmbeddedDb({ dataDir: scratch.dataDir })).rejects.toThrow(
      /^Failed at preparing the data folder: .*cannot pass/,
    );
  });

  test('data of another account is served by that account', async () => {
    await (await startEmbeddedDb({ dataDir: scratch.dataDir })).stop();
    chownAll(path.join(scratch.dataDir, 'pgdata'), NOBODY);
    const db = await startEmbeddedDb({ dataDir: scratch.dataDir });
    expect(fs.statSync(`/proc/${scratch.serverPid()}`).uid).toBe(NOBODY.uid);
    await db.stop();
  });

  test('programs below a closed folder are copied to where the account reaches and reads them, once', () => {
    const closed = path.join(scratch.folder, 'native');
    fs.mkdirSync(path.join(closed, 'bin'), { recursive: true, mode: 0o700 });
    fs.writeFileSync(path.join(closed, 'bin', 'postgres'), 'program', { mode: 0o700 });
    fs.writeFileSync(path.join(closed, 'bin', 'notes'), 'text', { mode: 0o600 });

    const copy = reachableFolder(closed, 'postgresql-test', NOBODY, log);
    expect(canReach(NOBODY, path.join(copy, 'bin'))).toBe(true);
    expect(fs.statSync(path.join(copy, 'bin', 'postgres')).mode & 0o777).toBe(0o755);
    expect(fs.statSync(path.join(copy, 'bin', 'notes')).mode & 0o777).toBe(0o644);
    expect(reachableFolder(closed, 'postgresql-test', NOBODY, log)).toBe(copy);
    expect(lines).toHaveLength(1);
    fs.rmSync(copy, { recursive: true });
    expect(reachableFolder('/usr', 'usr', NOBODY, log)).toBe('/usr');
  });
});

function chownAll(folder: string, { uid, gid }: typeof NOBODY): void {
  fs.chownSync(folder, uid, gid);
  for (const entry of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    fs.lchownSync(path.join(folder, entry), uid, gid);
}
