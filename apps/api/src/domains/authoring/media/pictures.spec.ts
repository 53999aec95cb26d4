import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { variantsOf } from './pictures.js';
import { aPhotograph, SECRETS } from './testing/jpeg.js';

const folder = mkdtempSync(path.join(tmpdir(), 'vigie-pictures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const onDisk = (name: string, bytes: Buffer): string => {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
};

describe('a photograph', () => {
  test('says where it was taken before, and nothing but itself after', async () => {
    const photograph = aPhotograph();
    for (const secret of SECRETS) expect(photograph.includes(secret)).toBe(true);
    const { exif } = await sharp(photograph).metadata();
    expect(exif).toBeDefined();

    const variants = await variantsOf(onDisk('amina.jpg', photograph));
    expect(variants.map(({ extension, width, height }) => [extension, width, height])).toEqual(
      [480, 960, 1200].flatMap((width) => [
        ['avif', width, (width * 2) / 3],
        ['webp', width, (width * 2) / 3],
      ]),
    );
    for (const { data } of variants) {
      for (const secret of SECRETS) expect(data.includes(secret)).toBe(false);
      const left = await sharp(data).metadata();
      expect([left.exif, left.xmp, left.iptc, left.icc, left.comments]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
    }
  });

  test('stands upright, however the telephone was held', async () => {
    const [first] = await variantsOf(onDisk('turned.jpg', aPhotograph({ orientation: 6 })));
    expect([first?.width, first?.height]).toEqual([480, 720]);
  });

  test('is not made larger than it is, and its variants are the same every time', async () => {
    const file = onDisk('small.jpg', aPhotograph({ width: 320, height: 160 }));
    const [one, two] = [await variantsOf(file), await variantsOf(file)];
    expect(one.map(({ width }) => width)).toEqual([320, 320]);
    expect(one.map(({ data }) => data.toString('hex'))).toEqual(two.map(({ data }) => data.toString('hex')));
  });
});

test('what nobody takes is not even read: a drawing, a TIFF, a PDF', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
  await expect(variantsOf(onDisk('a.svg', Buffer.from(svg)))).rejects.toThrow(/unsupported|blocked/i);
  const tiff = await sharp(aPhotograph({ width: 16, height: 16 }))
    .tiff()
    .toBuffer();
  await expect(variantsOf(onDisk('a.tif', tiff))).rejects.toThrow();
});

test('a photograph that ends in the middle is refused', async () => {
  const photograph = aPhotograph();
  await expect(
    variantsOf(onDisk('half.jpg', photograph.subarray(0, photograph.length - 3000))),
  ).rejects.toThrow();
});
