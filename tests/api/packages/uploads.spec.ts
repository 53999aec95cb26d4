import { randomBytes } from 'node:crypto';
import { existsSync, statSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { ImportSweep } from '@vigie/api/domains/packages/index.js';
import { DiskSpace } from '@vigie/api/platform/storage/disk-space.js';
import type { PackageImport } from '@vigie/contracts';
import { aPackage } from '../../builders/package.js';
import { appending, ended, metadata, opening, openUpload, upload } from '../../builders/upload.js';
import type { Client } from '../../support/client.js';
import { type House, openHouse } from '../../support/house.js';
import { storedFiles } from '../../support/stored-files.js';
import { until } from '../../support/until.js';

let house: House;
let trainer: Client;
let zip: Buffer;

beforeAll(async () => {
  house = await openHouse({ MAX_UPLOAD_MB: 4 });
  trainer = await house.as(await house.person({ roles: ['trainer'] }));
  zip = await aPackage({ title: 'Reprise', files: { 'film.bin': randomBytes(200_000).toString('base64') } });
});
afterAll(() => house.close());

const day = 24 * 3600_000;
const fileOf = (id: string) => path.join(house.config.DATA_DIR, 'uploads', id);
const append = (address: string, offset: number, bytes: Buffer, client = trainer) =>
  client.send('PATCH', address, bytes, { headers: appending(offset) });
const offsetOf = async (address: string): Promise<number> => {
  const answer = await trainer.send('HEAD', address, undefined, { headers: { 'tus-resumable': '1.0.0' } });
  return Number(answer.expect(200).headers['upload-offset']);
};
const cancel = async (id: string) =>
  (await trainer.send('DELETE', `/api/v1/package-imports/${id}`, undefined)).expect(204);
const rowsOf = (id: string) => house.database.sql('select from package_import where id = $1', [id]);
/** Runs with so many bytes left on the disk. */
async function withSpare<T>(bytes: number, work: () => Promise<T>): Promise<T> {
  const disk = house.app.get(DiskSpace, { strict: false });
  const real = disk.spareBytes.bind(disk);
  disk.spareBytes = async () => bytes;
  try {
    return await work();
  } finally {
    disk.spareBytes = real;
  }
}

/** Sends the beginning of a piece and hangs up once the server has written it. */
function breakOff(address: string, bytes: Buffer, id: string): Promise<void> {
  const cookie = [...trainer.cookies].map((pair) => pair.join('=')).join('; ');
  const headers = {
    ...{ host: trainer.host, origin: `http://${trainer.host}`, cookie },
    ...{ ...appending(0), 'content-length': String(zip.length) },
  };
  const request = http.request({
    port: house.port,
    host: '127.0.0.1',
    path: address,
    method: 'PATCH',
    headers,
  });
  request.on('error', () => undefined);
  request.write(bytes);
  return until('the first bytes', async () => existsSync(fileOf(id)) && statSync(fileOf(id)).size > 0).then(
    () => void request.destroy(),
  );
}

afterEach(async () => {
  // What a test has left open counts against the next one.
  for (const { id, phase, outcome } of (await trainer.get('/api/v1/package-imports')).expect(200).body.items)
    if (phase === 'upload' && outcome === null) await cancel(id);
});

describe('an upload', () => {
  test('goes on where the line broke, and becomes a package', async () => {
    const { address, id } = await openUpload(trainer, zip.length, { fileName: 'الدرس <b>1</b>.zip' });
    await breakOff(address, zip.subarray(0, 100_000), id);
    const offset = await offsetOf(address);
    expect(offset).toBeGreaterThan(0);
    expect(offset).toBeLessThan(zip.length);
    expect((await trainer.get(`/api/v1/package-imports/${id}`)).body).toMatchObject({
      fileName: 'الدرس <b>1</b>.zip',
      phase: 'upload',
      receivedBytes: offset,
      outcome: null,
    });
    (await append(address, offset, zip.subarray(offset))).expect(204);
    const done = await ended(trainer, id);
    expect(done).toMatchObject({ outcome: 'done', packageTitle: 'Reprise' });
    await until('the received file to be gone', async () => !existsSync(fileOf(id)));
  });

  test('is appended to and seen by its uploader alone', async () => {
    const { address, id } = await openUpload(trainer, zip.length);
    (await append(address, 0, zip.subarray(0, 10))).expect(204);
    const others = [
      await house.as(await house.person({ roles: ['trainer'] })),
      await house.as(await house.person({ roles: ['admin'] })),
    ];
    for (const other of others) {
      (await append(address, 10, zip.subarray(10), other)).expect(404);
      const head = await other.send('HEAD', address, undefined, { headers: { 'tus-resumable': '1.0.0' } });
      head.expect(404);
      (await other.get(`/api/v1/package-imports/${id}`)).expect(404);
      (await other.send('DELETE', `/api/v1/package-imports/${id}`, undefined)).expect(404);
      (await other.post(`/api/v1/package-imports/${id}/retry`)).expect(404);
      expect((await other.get('/api/v1/package-imports')).expect(200).body.items).toEqual([]);
    }
    expect(await offsetOf(address)).toBe(10);
    await cancel(id);
    expect([existsSync(fileOf(id)), await rowsOf(id)]).toEqual([false, []]);
    (await append(address, 10, zip.subarray(10))).expect(404);
  });

  test('takes pieces from another site no more than anything else does', async () => {
    const { address } = await openUpload(trainer, zip.length);
    const headers = { ...appending(0), origin: 'https://evil.example' };
    expect((await trainer.send('PATCH', address, zip, { headers })).expect(403).body.type).toBe(
      'request/cross-site',
    );
    expect(await offsetOf(address)).toBe(0);
  });

  test('takes a piece only where it has come to, and no more than was announced', async () => {
    const { address } = await openUpload(trainer, 100);
    expect((await append(address, 50, Buffer.alloc(10))).expect(409).body.type).toBe(
      'packages/upload-offset',
    );
    expect((await append(address, 0, Buffer.alloc(101))).expect(413).body.type).toBe(
      'packages/upload-longer',
    );
    expect(await offsetOf(address)).toBe(0);
  });

  test('whose last piece came while its row could not be written is finished by asking how far it is', async () => {
    const { address, id } = await openUpload(trainer, zip.length);
    writeFileSync(fileOf(id), zip);
    expect(await offsetOf(address)).toBe(zip.length);
    expect(await ended(trainer, id)).toMatchObject({ outcome: 'done' });
  });
});

describe('what is no upload of a package is refused, and nothing of it is kept', () => {
  test.each<[string, Record<string, string>, number, string]>([
    ['larger than the site takes', opening(4 * 1024 ** 2 + 1), 413, 'packages/too-large'],
    ['empty', opening(0), 400, 'request/invalid'],
    ['of unknown length', { ...opening(10), 'upload-length': '' }, 400, ''],
    ['without a name', { ...opening(10), 'upload-metadata': metadata({ by: 'b' }) }, 400, 'request/invalid'],
    ['a name with control characters', opening(10, { fileName: 'a\u0000b' }), 400, 'request/invalid'],
    ['too long a name', opening(10, { fileName: 'n'.repeat(256) }), 400, 'request/invalid'],
    [
      'more than is asked',
      { ...opening(10), 'upload-metadata': metadata({ fileName: 'a', by: 'b' }) },
      400,
      '',
    ],
    ['a version of nothing', opening(10, { packageId: '0192d3a0-0000-7000-8000-000000000001' }), 404, ''],
    ['not tus', {}, 412, 'request/invalid'],
  ])('%s', async (_name, headers, status, type) => {
    const before = [storedFiles(house.config.DATA_DIR), (await trainer.get('/api/v1/package-imports')).body];
    const answer = await trainer.send('POST', '/api/v1/package-uploads', undefined, { headers });
    expect(answer.status).toBe(status);
    if (type) expect(answer.body.type).toBe(type);
    expect([storedFiles(house.config.DATA_DIR), (await trainer.get('/api/v1/package-imports')).body]).toEqual(
      before,
    );
  });

  test('more than five at once, until one is cancelled', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 5; count++) ids.push((await openUpload(trainer, 10)).id);
    const headers = opening(10);
    const sixth = await trainer.send('POST', '/api/v1/package-uploads', undefined, { headers });
    expect(sixth.expect(429).body).toMatchObject({ type: 'packages/too-many-uploads', limit: 5 });
    for (const id of ids) await cancel(id);
    await openUpload(trainer, 10);
  });
});

describe('a disk that is nearly full', () => {
  test('takes no new upload, also when only what others still send would fill it', async () => {
    const answer = await withSpare(2 * zip.length - 1, () => upload(trainer, zip));
    expect(answer.expect(507).body).toMatchObject({ type: 'packages/disk-full' });
    await openUpload(trainer, 100_000);
    const second = await withSpare(2 * zip.length + 99_999, () => upload(trainer, zip));
    expect(second.expect(507).body.spareBytes).toBe(2 * zip.length + 99_999);
  });

  test('takes no further piece', async () => {
    const { address } = await openUpload(trainer, zip.length);
    const piece = await withSpare(0, () => append(address, 0, zip));
    expect(piece.expect(507).body.type).toBe('packages/disk-full');
    expect(await offsetOf(address)).toBe(0);
  });

  test('fails an import without taking its file, which is then tried again', async () => {
    const { address, id } = await openUpload(trainer, zip.length);
    const before = storedFiles(house.config.DATA_DIR).filter((file) => file !== fileOf(id));
    const failed: PackageImport = await withSpare(1, async () => {
      (await append(address, 0, zip)).expect(204);
      return ended(trainer, id);
    });
    expect(failed).toMatchObject({
      outcome: 'failed',
      refusal: { type: 'packages/disk-full' },
      canRetry: true,
    });
    expect(storedFiles(house.config.DATA_DIR).filter((file) => file !== fileOf(id))).toEqual(before);
    (await trainer.post(`/api/v1/package-imports/${id}/retry`)).expect(200);
    expect(await ended(trainer, id)).toMatchObject({ outcome: 'done', refusal: null, canRetry: false });
    const again = await trainer.post(`/api/v1/package-imports/${id}/retry`);
    expect(again.expect(409).body.type).toBe('packages/import-not-repeatable');
  });
});

describe('an unfinished upload', () => {
  test('is given up a day after its last piece, and swept away', async () => {
    const { address, id } = await openUpload(trainer, zip.length);
    (await append(address, 0, zip.subarray(0, 10))).expect(204);
    const sweep = () => house.app.get(ImportSweep, { strict: false }).run();
    try {
      house.clock.set(new Date(Date.now() + day - 60_000));
      await sweep();
      expect(existsSync(fileOf(id))).toBe(true);
      house.clock.set(new Date(Date.now() + day + 60_000));
      expect((await append(address, 10, zip.subarray(10))).expect(410).body.type).toBe(
        'packages/upload-expired',
      );
      await sweep();
    } finally {
      house.clock.set(null);
    }
    expect([existsSync(fileOf(id)), await rowsOf(id)]).toEqual([false, []]);
  });

  test('lives on for a day after each piece', async () => {
    const { address, id } = await openUpload(trainer, zip.length);
    try {
      house.clock.set(new Date(Date.now() + day - 60_000));
      (await append(address, 0, zip.subarray(0, 10))).expect(204);
      house.clock.set(new Date(Date.now() + 2 * day - 120_000));
      (await append(address, 10, zip.subarray(10))).expect(204);
    } finally {
      house.clock.set(null);
    }
    expect(await ended(trainer, id)).toMatchObject({ outcome: 'done' });
  });
});
