import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { claiming, encrypted, renamed, withMode } from '../../builders/crafted-zip.js';
import { aPackage } from '../../builders/package.js';
import { importZip } from '../../builders/upload.js';
import type { Client } from '../../support/client.js';
import { type House, openHouse } from '../../support/house.js';
import { storedFiles } from '../../support/stored-files.js';

let house: House;
let trainer: Client;

beforeAll(async () => {
  house = await openHouse({ MAX_UPLOAD_MB: 4 });
  trainer = await house.as(await house.person({ roles: ['trainer'] }));
});
afterAll(() => house.close());

const rows = () =>
  house.database.sql<object>(
    'select (select count(*) from package) + (select count(*) from package_version) + (select count(*) from package_file) as count',
  );

const placeholder = 'xxxxxxxxxxxxxxx.txt';
/** A package with one more file, by the name that a zip writer would not give it. */
const withName = async (name: string, files: Record<string, string> = {}) =>
  renamed(await aPackage({ files: { ...files, [placeholder]: 'hostile' } }), placeholder, name);
const manifest = (xml: string) => aPackage({ files: { 'imsmanifest.xml': xml } });
const pointingAt = async (href: string) =>
  manifest(
    `<manifest identifier="m" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
    <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
    <organizations default="o"><organization identifier="o"><title>T</title>
    <item identifier="i" identifierref="r"><title>T</title></item></organization></organizations>
    <resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="${href}"/></resources></manifest>`,
  );

describe('a hostile package is refused, and nothing of it is anywhere', () => {
  let before: { files: string[]; rows: object[]; around: string[] };
  // Other tests make folders of their own there at the same time; a file is nobody's.
  const around = () =>
    readdirSync(path.dirname(house.config.DATA_DIR), { withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
  beforeEach(async () => {
    before = { files: storedFiles(house.config.DATA_DIR), rows: await rows(), around: around() };
  });

  test.each<[string, string, () => Promise<Buffer>]>([
    ['a path upwards', 'zip-path-forbidden', () => withName('../../../../xxx.txt')],
    ['a path upwards, by backslashes', 'zip-path-forbidden', () => withName('..\\..\\..\\..\\xxx.txt')],
    ['a path upwards, encoded', 'zip-path-forbidden', () => withName('%2e%2e/%2e%2e/x.txt')],
    ['an absolute path', 'zip-path-forbidden', () => withName('/tmp/vigie-slip.txt')],
    ['a drive', 'zip-path-forbidden', () => withName('C:\\xxxxxxxxxxxx.txt')],
    ['a NUL in a name', 'zip-path-forbidden', () => withName('xxxxxx.html\0xxx.txt')],
    [
      'one name twice',
      'zip-duplicate-name',
      () => withName('yyyyyyyyyyyyyyy.txt', { 'yyyyyyyyyyyyyyy.txt': 'y' }),
    ],
    [
      'one name in two cases',
      'zip-name-clash',
      () => withName('YYYYYYYYYYYYYYY.txt', { 'yyyyyyyyyyyyyyy.txt': 'y' }),
    ],
    [
      'a symbolic link',
      'zip-symlink',
      async () => withMode(await aPackage({ files: { link: '/etc/passwd' } }), 'link', 0o120777),
    ],
    [
      'a device',
      'zip-special-file',
      async () => withMode(await aPackage({ files: { zero: '' } }), 'zero', 0o020666),
    ],
    ['encryption', 'zip-encrypted', async () => encrypted(await aPackage(), 'page-1.html')],
    ['a bomb', 'zip-ratio', () => aPackage({ files: { zeros: '\0'.repeat(12 * 1024 ** 2) } })],
    [
      'a bomb that says it is small',
      'zip-corrupt',
      async () =>
        claiming(await aPackage({ files: { 'zzz.bin': '\0'.repeat(12 * 1024 ** 2) } }), 'zzz.bin', 1000),
    ],
    ['more than a site takes', 'zip-too-large', () => aPackage({ files: { long: text(18 * 1024 ** 2) } })],
    ['a launch address outside', 'launch-href-forbidden', () => pointingAt('../../etc/passwd')],
    ['a launch address of the disk', 'launch-href-forbidden', () => pointingAt('file:///etc/passwd')],
    ['a launch address that is code', 'launch-href-forbidden', () => pointingAt('javascript:alert(1)')],
  ])('%s: %s', async (_name, code, make) => {
    const refused = await importZip(trainer, await make());
    expect([refused.outcome, refused.refusal?.type]).toEqual(['refused', `packages/${code}`]);
    expect({ files: storedFiles(house.config.DATA_DIR), rows: await rows(), around: around() }).toEqual(
      before,
    );
    expect(existsSync('/tmp/vigie-slip.txt')).toBe(false);
  });

  test('entities of its manifest are neither fetched nor read nor multiplied', async () => {
    let hits = 0;
    const sink = createServer((_, response) => response.end(String(hits++))).listen(0, '127.0.0.1');
    await new Promise((resolve) => sink.once('listening', resolve));
    const address = sink.address();
    const from = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    for (const doctype of [
      `<!DOCTYPE m SYSTEM "${from}/m.dtd">`,
      `<!DOCTYPE m [<!ENTITY x SYSTEM "${from}/x">]>`,
      `<!DOCTYPE m [<!ENTITY % x SYSTEM "${from}/p">%x;]>`,
      `<!DOCTYPE m [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY x "&b;&b;&b;&b;">]>`,
    ]) {
      const refused = await importZip(trainer, await manifest(`${doctype}<manifest>&x;</manifest>`));
      expect(refused.refusal?.type).toBe('packages/manifest-doctype');
    }
    expect(hits).toBe(0);
    expect(storedFiles(house.config.DATA_DIR)).toEqual(before.files);
    sink.close();
  });
});

/** Text that packs as text does. */
const text = (bytes: number): string =>
  Array.from({ length: bytes / 100 }, (_, line) => String(line).padEnd(100, 'x')).join('');
