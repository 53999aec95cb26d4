import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { parseManifest } from '../manifest.js';
import { PackageError } from '../package-error.js';
import { aManifest, refusalOf } from '../testing/packages.js';
import { craftZip, type CraftedEntry } from './testing/zip-builder.js';
import { readZip } from './read-zip.js';
import { writeZip } from './write-zip.js';
import type { ZipLimits } from './zip-limits.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vigie-zip-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const onDisk = async (bytes: Uint8Array): Promise<string> => {
  const file = path.join(folder, 'package.zip');
  await writeFile(file, bytes);
  return file;
};

/** Opens and unpacks everything, as an importer does. */
const unpack = async (file: string, limits?: Partial<ZipLimits>): Promise<Record<string, string>> => {
  await using zip = await readZip(file, limits);
  const found: Record<string, string> = {};
  for (const entry of zip.files) found[entry.path] = await text(entry.open());
  return found;
};
const unpacked = async (entries: readonly CraftedEntry[], limits?: Partial<ZipLimits>) =>
  unpack(await onDisk(craftZip(entries)), limits);
const refusal = (entries: readonly CraftedEntry[], limits?: Partial<ZipLimits>) =>
  refusalOf(unpacked(entries, limits));

describe('an honest zip', () => {
  it('gives its files as streams, folders left out', async () => {
    const entries = [
      { name: 'imsmanifest.xml', data: aManifest() },
      { name: 'a/' },
      { name: 'a/index.html', data: 'hello', method: 0 },
    ];
    expect(await unpacked(entries)).toEqual({ 'imsmanifest.xml': aManifest(), 'a/index.html': 'hello' });
  });

  it('serves the manifest, and can then be read once more', async () => {
    await using zip = await readZip(
      await onDisk(craftZip([{ name: 'imsmanifest.xml', data: aManifest() }, { name: 'index.html' }])),
    );
    expect((await parseManifest(zip.tree)).title).toBe('Course');
    expect(zip.totalBytes).toBe(Buffer.byteLength(aManifest()));
    await expect(zip.tree.read('gone')).rejects.toThrow(RangeError);
    expect(await text(zip.files.at(0)?.open() ?? Readable.from(''))).toBe(aManifest());
  });

  it.each([
    ['./index.html', 'index.html'],
    ['a\\b.html', 'a/b.html'], // old Windows tools
    ['leçon/العربية.html', 'leçon/العربية.html'],
    ['a%20b.html', 'a%20b.html'],
    ['a..b/...html', 'a..b/...html'],
    ['100%.html', '100%.html'],
  ])('%j is %j', async (name, expected) => {
    expect(await unpacked([{ name }])).toEqual({ [expected]: '' });
  });

  it('reads UTF-8 names that do not say so, and the old code page', async () => {
    expect(await unpacked([{ name: 'é.html', flags: 0 }])).toEqual({ 'é.html': '' });
    expect(await unpacked([{ name: Uint8Array.from([0x82, 0x2e, 0x68]), flags: 0 }])).toEqual({ 'é.h': '' });
  });

  it('a stream that is dropped half-way does no harm', async () => {
    await using zip = await readZip(
      await onDisk(
        craftZip([
          { name: 'a', data: 'x'.repeat(1_000_000) },
          { name: 'b', data: 'b' },
        ]),
      ),
    );
    for await (const chunk of zip.files[0]?.open() ?? []) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }
    expect(await zip.tree.read('b')).toEqual(Buffer.from('b'));
  });
});

describe('names that are refused', () => {
  it.each([
    '../x',
    'a/../../x',
    'a/../x',
    '..\\x',
    'a\\..\\..\\x',
    'a/..\\x',
    'a\\b/c',
    '/etc/passwd',
    '\\x',
    '\\\\server\\x',
    'C:\\x',
    'c:/x',
    'C:x',
    './C:/x',
    'a\0.html',
    'a\n.html',
    'a//b',
    'a/./b',
    '..',
    '.',
    '/',
    '../',
    '.. /x',
    '%2e%2e/x',
    '%2E%2e%2fx',
    '..%2fx',
    'a%5c..%5cx',
    '%252e%252e/x',
    'a%00.html',
    '',
  ])('%j', async (name) => {
    expect(await refusal([{ name: 'ok.html' }, { name }])).toBe('zip-path-forbidden');
  });

  it('a Unicode path field cannot smuggle one in', async () => {
    expect(await refusal([{ name: 'ok.html', unicodePath: '../x', flags: 0 }])).toBe('zip-path-forbidden');
    expect(await unpacked([{ name: 'ok.html', unicodePath: 'é.html', flags: 0 }])).toEqual({ 'é.html': '' });
  });

  it.each([
    ['the same twice', ['a.html', 'a.html'], 'zip-duplicate-name'],
    ['the same by another spelling', ['a/b', 'a\\b'], 'zip-duplicate-name'],
    ['upper and lower case', ['A.html', 'a.html'], 'zip-name-clash'],
    ['composed and decomposed', ['\u00e9', 'e\u0301'], 'zip-name-clash'],
    ['a file that is a folder', ['a', 'a/b'], 'zip-name-clash'],
    ['a folder that is a file', ['a/b/c', 'A/B'], 'zip-name-clash'],
  ])('%s', async (_, names, code) => {
    expect(await refusal(names.map((name) => ({ name })))).toBe(code);
  });

  it('folders may differ in case', async () => {
    expect(Object.keys(await unpacked([{ name: 'Img/a' }, { name: 'img/b' }]))).toEqual(['Img/a', 'img/b']);
  });

  it('too long, too deep', async () => {
    expect(await refusal([{ name: 'x'.repeat(601) }])).toBe('zip-name-too-long');
    expect(await refusal([{ name: 'é'.repeat(301) }])).toBe('zip-name-too-long');
    expect(await refusal([{ name: 'a/'.repeat(30) + 'x' }])).toBe('zip-too-deep');
    expect(await unpacked([{ name: 'a/'.repeat(29) + 'x' }])).toBeDefined();
  });
});

describe('entries that are refused', () => {
  it.each([
    ['a symbolic link', { mode: 0o120777, madeBy: 3, data: '/etc/passwd' }, 'zip-symlink'],
    ['a symbolic link that claims DOS', { mode: 0o120777, madeBy: 0, data: '/etc' }, 'zip-symlink'],
    ['a pipe', { mode: 0o010644, madeBy: 3 }, 'zip-special-file'],
    ['a device', { mode: 0o060644, madeBy: 3 }, 'zip-special-file'],
    ['encrypted', { flags: 0x801 }, 'zip-encrypted'],
    ['strongly encrypted', { flags: 0x841 }, 'zip-encrypted'],
    ['masked headers', { flags: 0x2800 }, 'zip-encrypted'],
    ['LZMA', { method: 14 }, 'zip-compression-unsupported'],
    ['shorter than it claims', { data: 'abc', claimedSize: 4 }, 'zip-corrupt'],
    ['longer than it claims', { data: 'x'.repeat(100_000), claimedSize: 10 }, 'zip-corrupt'],
    ['another checksum', { data: 'abc', claimedCrc: 1 }, 'zip-corrupt'],
  ] as const)('%s', async (_, entry, code) => {
    expect(await refusal([{ name: 'x', ...entry }])).toBe(code);
  });

  it('a plain file and a folder with Unix modes are taken', async () => {
    expect(
      await unpacked([
        { name: 'a/', mode: 0o040755, madeBy: 3 },
        { name: 'a/x', mode: 0o100644, madeBy: 3 },
      ]),
    ).toEqual({ 'a/x': '' });
  });
});

describe('bombs', () => {
  const zeros = new Uint8Array(12 * 1024 ** 2);

  it('a file that unpacks to a thousand times its size', async () => {
    expect(await refusal([{ name: 'zeros', data: zeros }])).toBe('zip-ratio');
  });

  it('many files that share the same packed bytes', async () => {
    const shared = Array.from({ length: 200 }, (_, n) => ({
      name: `n${n}`,
      data: 'x'.repeat(1000),
      sharesDataOf: 0,
    }));
    expect(await refusal([{ name: 'kernel', data: 'x'.repeat(1000) }, ...shared])).toBe('zip-ratio');
  });

  it('a directory that lies: the stream stops at the size it claims', async () => {
    const file = await onDisk(craftZip([{ name: 'zeros', data: zeros, claimedSize: 1000 }]));
    await using zip = await readZip(file);
    let seen = 0;
    await expect(
      (async () => {
        for await (const chunk of zip.files[0]?.open() ?? []) seen += chunk.length;
      })(),
    ).rejects.toMatchObject({ code: 'zip-corrupt' });
    expect(seen).toBeLessThanOrEqual(1000);
  });

  it('more bytes or more files than allowed, said or not', async () => {
    expect(
      await refusal(
        [
          { name: 'a', data: 'xxxx' },
          { name: 'b', data: 'xxxx' },
        ],
        { totalBytes: 7 },
      ),
    ).toBe('zip-too-large');
    expect(await refusal([{ name: 'a' }, { name: 'b' }], { entries: 1 })).toBe('zip-too-many-entries');
    expect(await refusal([{ name: 'a', claimedSize: 0xfffffff0, method: 8 }])).toBe('zip-too-large');
  });

  it('65,000 entries', async () => {
    const entries = Array.from({ length: 65_000 }, (_, n) => ({ name: `${n}`, method: 0 }));
    expect(await refusal(entries)).toBe('zip-too-many-entries');
  });
});

describe('what is no zip', () => {
  const honest = craftZip([
    { name: 'imsmanifest.xml', data: aManifest() },
    { name: 'index.html', data: 'x'.repeat(5000) },
  ]);

  it.each([
    ['nothing', Buffer.alloc(0), 'zip-unreadable'],
    ['text', Buffer.from('hello'), 'zip-unreadable'],
    ['cut off at the end', honest.subarray(0, -30), 'zip-unreadable'],
    ['cut off in the middle', honest.subarray(0, 100), 'zip-unreadable'],
    ['its beginning lost', honest.subarray(50), 'zip-unreadable'],
    ['the directory promises more entries', craftZip([{ name: 'a' }], { entryCount: 3 }), 'zip-unreadable'],
    ['no entries', craftZip([]), 'zip-empty'],
    ['only folders', craftZip([{ name: 'a/' }]), 'zip-empty'],
  ])('%s', async (_, bytes, code) => {
    expect(await refusalOf(unpack(await onDisk(bytes)))).toBe(code);
  });

  it('bytes changed on the way are noticed', async () => {
    const bytes = craftZip([{ name: 'a', data: 'hello world', method: 0 }]);
    bytes.write('J', 31 + 1);
    expect(await refusalOf(unpack(await onDisk(bytes)))).toBe('zip-corrupt');
  });

  it("a missing file is the disk's error, not the package's", async () => {
    await expect(readZip(path.join(folder, 'gone.zip'))).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(readZip(path.join(folder, 'gone.zip'))).rejects.not.toBeInstanceOf(PackageError);
  });

  it('any single damaged byte ends in a refusal or in the same files', async () => {
    const good = craftZip([
      { name: 'imsmanifest.xml', data: aManifest() },
      { name: 'b', data: 'bbb' },
    ]);
    const expected = JSON.stringify(await unpack(await onDisk(good)));
    for (let at = 0; at < good.length; at += 7) {
      const bad = Buffer.from(good);
      bad.writeUInt8(bad.readUInt8(at) ^ 0xff, at);
      const outcome = await unpack(await onDisk(bad)).then(
        (files) =>
          Object.values(files).join() === Object.values(JSON.parse(expected)).join() ? 'same' : 'changed',
        (error: unknown) => (error instanceof PackageError ? 'refused' : String(error)),
      );
      expect([at, outcome]).toEqual([at, expect.stringMatching(/^(same|refused)$/)]);
    }
  });
});

describe('writing a zip', () => {
  const sources = [
    { path: 'imsmanifest.xml', data: '<manifest/>' },
    { path: 'a/é.bin', data: Uint8Array.from([0, 1, 2]) },
    { path: 'later.txt', open: () => Readable.from(['streamed']) },
  ];

  it('reads back, and has the same bytes every time and everywhere', async () => {
    const [one, two] = [path.join(folder, 'one.zip'), path.join(folder, 'two.zip')];
    await writeZip(sources, one);
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Auckland';
    await writeZip(sources, two);
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;

    expect(await unpack(one)).toEqual({
      'imsmanifest.xml': '<manifest/>',
      'a/é.bin': '\0\u0001\u0002',
      'later.txt': 'streamed',
    });
    expect((await readFile(one)).equals(await readFile(two))).toBe(true);
  });

  it('a stream that fails makes the whole fail', async () => {
    const broken = new Readable({
      read() {
        this.destroy(new Error('disk gone'));
      },
    });
    const target = path.join(folder, 'x.zip');
    await expect(writeZip([{ path: 'a', open: () => broken }], target)).rejects.toThrow('disk gone');
    expect(await readdir(folder)).toEqual([]);
  });
});
