import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { aPackage } from '../../builders/package.js';
import { uploadPackage } from '../../builders/course.js';
import { importZip, upload } from '../../builders/upload.js';
import type { Client } from '../../support/client.js';
import { type House, openHouse } from '../../support/house.js';
import { storedFiles } from '../../support/stored-files.js';

let house: House;
let trainer: Client;

beforeAll(async () => {
  house = await openHouse({ MAX_UPLOAD_MB: 1 });
  trainer = await house.as(
    await house.person({ roles: ['trainer'], givenName: 'Hélène', familyName: 'Marchetti' }),
  );
});
afterAll(() => house.close());

const rows = async () =>
  (
    await house.database.sql<{ count: number }>(
      'select (select count(*) from package)::int + (select count(*) from package_version)::int + (select count(*) from package_file)::int as count',
    )
  )[0]?.count;

describe('a package', () => {
  test('is taken in with its title, items and files', async () => {
    const pack = await uploadPackage(trainer, {
      title: 'À l’accueil',
      items: [{ title: 'Un', masteryScore: 80 }, { title: 'Deux' }],
    });
    expect(pack).toMatchObject({
      title: 'À l’accueil',
      standard: 'scorm12',
      version: 1,
      fileCount: 3,
      fileName: 'lesson.zip',
      uploadedBy: 'Hélène Marchetti',
      items: [
        { title: 'Un', kind: 'sco', masteryScore: 80 },
        { title: 'Deux', kind: 'sco', masteryScore: null },
      ],
    });
    expect((await trainer.get('/api/v1/packages')).expect(200).body.items).toContainEqual(pack);
  });

  test('of SCORM 2004 is taken in with its edition, and plays in free order', async () => {
    const pack = await uploadPackage(trainer, {
      standard: 'scorm2004',
      items: [{ title: 'Un', scaledPassingScore: 0.8 }, { title: 'Deux' }],
    });
    expect(pack).toMatchObject({
      standard: 'scorm2004',
      edition: '3rd Edition',
      usesSequencing: false,
      items: [
        { title: 'Un', kind: 'sco', masteryScore: null, scaledPassingScore: 0.8 },
        { title: 'Deux', kind: 'sco', scaledPassingScore: null },
      ],
    });
  });

  test('with sequencing rules is taken in, and the trainer is told that it plays without them', async () => {
    const manifest = `<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
      <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
      <organizations default="o"><organization identifier="o"><title>T</title>
      <item identifier="i" identifierref="r"><title>T</title></item>
      <imsss:sequencing><imsss:controlMode choice="false" flow="true"/></imsss:sequencing></organization></organizations>
      <resources><resource identifier="r" type="webcontent" adlcp:scormType="sco" href="page-1.html"/></resources></manifest>`;
    const pack = await uploadPackage(trainer, { files: { 'imsmanifest.xml': manifest } });
    expect(pack).toMatchObject({ standard: 'scorm2004', edition: '4th Edition', usesSequencing: true });
  });

  test('is stored once, however often the same file comes', async () => {
    await uploadPackage(trainer, { files: { 'shared.css': 'body { color: teal }' } });
    const before = storedFiles(house.config.DATA_DIR).length;
    await uploadPackage(trainer, { files: { 'shared.css': 'body { color: teal }' } });
    expect(storedFiles(house.config.DATA_DIR).length).toBe(before);
  });

  test('may not be uploaded by learners or strangers', async () => {
    const zip = await aPackage();
    (await upload(await house.as(await house.person({})), zip)).expect(403);
    (await upload(house.anonymous(), zip)).expect(401);
  });
});

describe('a refusal leaves nothing behind', () => {
  let filesBefore: string[];
  let rowsBefore: number | undefined;
  beforeEach(async () => {
    filesBefore = storedFiles(house.config.DATA_DIR);
    rowsBefore = await rows();
  });

  const expectNothingKept = async () => {
    expect(storedFiles(house.config.DATA_DIR)).toEqual(filesBefore);
    expect(await rows()).toBe(rowsBefore);
  };

  test.each([
    ['packages/zip-unreadable', async () => Buffer.from('this is not a zip')],
    ['packages/zip-unreadable', async () => (await aPackage()).subarray(0, 300)],
    ['packages/manifest-missing', async () => withoutManifest(await aPackage())],
    [
      'packages/manifest-doctype',
      () =>
        aPackage({
          files: {
            'imsmanifest.xml':
              '<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]><manifest>&x;</manifest>',
          },
        }),
    ],
    [
      'packages/manifest-malformed',
      () => aPackage({ files: { 'imsmanifest.xml': '<manifest><organizations>' } }),
    ],
    ['packages/zip-corrupt', async () => damaged(await aPackage({ files: { 'a.bin': 'x'.repeat(5000) } }))],
  ])('%s', async (type, make) => {
    const refused = await importZip(trainer, await make());
    expect(refused).toMatchObject({ outcome: 'refused', refusal: { type }, fileName: 'lesson.zip' });
    await expectNothingKept();
  });

  test('packages/too-large, said before anything is sent', async () => {
    const answer = await upload(trainer, Buffer.alloc(1024 ** 2 + 1));
    expect(answer.expect(413).body).toMatchObject({ type: 'packages/too-large', limitBytes: 1024 ** 2 });
    await expectNothingKept();
  });
});

/** Renames the manifest inside the zip's bytes: same length, so nothing else moves. */
function withoutManifest(zip: Buffer): Buffer {
  return Buffer.from(zip.toString('latin1').replaceAll('imsmanifest.xml', 'xmsmanifest.xml'), 'latin1');
}

/** Flips one byte in the middle of the packed content of the last file. */
function damaged(zip: Buffer): Buffer {
  const copy = Buffer.from(zip);
  const at = copy.indexOf('a.bin') + 'a.bin'.length + 4;
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
}
