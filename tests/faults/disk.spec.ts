import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { aCommit } from '../builders/commit.js';
import { anOpenedCourse, type OpenedCourse } from '../builders/opened-course.js';
import { aPackage } from '../builders/package.js';
import { appending, ended, openUpload, upload } from '../builders/upload.js';
import type { Client } from '../support/client.js';
import { doctor } from '../support/doctor.js';
import { type House, openHouse } from '../support/house.js';
import { mayMount, type SmallDisk, smallDisk } from '../support/small-disk.js';
import { storedFiles } from '../support/stored-files.js';
import { until } from '../support/until.js';

const megabyte = 1024 ** 2;
/** What the server leaves for everything else. */
const RESERVE = 256 * megabyte;

// Left out where this user may not mount: a disk can be filled for good only when it is a test's own.
const onADisk = mayMount() ? describe : describe.skip;

onADisk('a full disk of the content store', () => {
  let disk: SmallDisk;
  let house: House;
  let trainer: Client;
  let opened: OpenedCourse;
  let seq = 0;
  beforeAll(async () => {
    disk = smallDisk(RESERVE / megabyte + 60);
    house = await openHouse({ DATA_DIR: disk.folder });
    trainer = await house.as(await house.person({ roles: ['trainer', 'admin'] }));
    opened = await anOpenedCourse(house);
  });
  afterEach(() => disk.free());
  afterAll(async () => {
    await house.close();
    disk.remove();
  });

  const stored = (part = '') =>
    storedFiles(disk.folder).filter((file) => !file.endsWith('ballast') && file.includes(part));
  /** Learners go on, whatever the store is like: their database has a disk of its own. */
  async function expectCommitsTaken(): Promise<void> {
    const { learner, launch } = opened;
    const envelope = aCommit(launch, { seq: ++seq, location: `p${seq}` });
    (await learner.post(`/api/v1/attempts/${launch.attempt}/commits`, envelope)).expect(200);
  }

  test('what would not fit is refused before it is sent, and learners go on', async () => {
    const before = stored();
    disk.fill(RESERVE + megabyte);
    const large = Buffer.alloc(2 * megabyte, 'x');
    expect((await upload(trainer, large)).expect(507).body.type).toBe('packages/disk-full');
    const headers = { 'content-type': 'application/octet-stream' };
    const file = await trainer.send(
      'POST',
      `/api/v1/courses/${opened.courseId}/files?fileName=a.pdf`,
      large,
      { headers },
    );
    expect(file.expect(507).body.type).toBe('server/disk-full');
    expect(stored()).toEqual(before);
    await expectCommitsTaken();
  });

  test('full in the middle of a piece: the answer says so, and the upload goes on once there is room', async () => {
    const zip = await aPackage({ title: 'Pleine', files: { 'film.bin': randomBytes(8 * megabyte) } });
    const { address, id } = await openUpload(trainer, zip.length, { fileName: 'pleine.zip' });
    const piece = sendInTwo(address, zip);
    const file = path.join(disk.folder, 'uploads', id);
    await until('the first half', async () => statSync(file).size >= piece.half);
    disk.fill();
    expect(await piece.rest()).toBe(507);
    await expectCommitsTaken();

    disk.free();
    const head = await trainer.send('HEAD', address, undefined, { headers: { 'tus-resumable': '1.0.0' } });
    const offset = Number(head.expect(200).headers['upload-offset']);
    expect(offset).toBeGreaterThanOrEqual(piece.half);
    const answer = await trainer.send('PATCH', address, zip.subarray(offset), { headers: appending(offset) });
    answer.expect(204);
    expect(await ended(trainer, id)).toMatchObject({ outcome: 'done', refusal: null });
  });

  /** Sends half of a piece and waits with the rest. */
  function sendInTwo(address: string, bytes: Buffer) {
    const half = Math.floor(bytes.length / 2);
    const cookie = [...trainer.cookies].map((pair) => pair.join('=')).join('; ');
    const { host } = trainer;
    const own = { host, origin: `http://${host}`, cookie, 'content-length': String(bytes.length) };
    const request = http.request({
      port: house.port,
      host: '127.0.0.1',
      path: address,
      method: 'PATCH',
      headers: { ...appending(0), ...own },
    });
    const status = new Promise<number>((resolve, reject) => {
      request.on('response', (response) => resolve(response.resume().statusCode ?? 0));
      request.on('error', reject);
    });
    request.write(bytes.subarray(0, half));
    return {
      half,
      rest: () => {
        request.end(bytes.subarray(half));
        return status;
      },
    };
  }

  test('full while a package is unpacked: nothing of it stays, and it is tried again with its file', async () => {
    const before = stored('content');
    const pages = Array.from({ length: 300 }, (_, page) => [`bin/${page}.bin`, randomBytes(40_000)] as const);
    const zip = await aPackage({ title: 'Longue', files: Object.fromEntries(pages) });
    const { address, id } = await openUpload(trainer, zip.length, { fileName: 'longue.zip' });
    (await trainer.send('PATCH', address, zip, { headers: appending(0) })).expect(204);
    await until('the first files', async () => stored('content').length > before.length + 20);
    disk.fill();
    expect(await ended(trainer, id)).toMatchObject({
      outcome: 'failed',
      refusal: { type: 'packages/disk-full' },
      canRetry: true,
    });
    expect(stored('content')).toEqual(before);
    await expectCommitsTaken();

    disk.free();
    (await trainer.post(`/api/v1/package-imports/${id}/retry`)).expect(200);
    expect(await ended(trainer, id)).toMatchObject({ outcome: 'done', refusal: null });
    expect(doctor(house, '--invariants')).toMatchObject({ status: 0 });
  });
});
