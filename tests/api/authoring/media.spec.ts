import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PublishingService } from '@vigie/api/domains/authoring/index.js';
import { MediaStore } from '@vigie/api/domains/authoring/media/media-store.js';
import { aPhotograph, SECRETS } from '@vigie/api/domains/authoring/media/testing/jpeg.js';
import { newId } from '@vigie/api/platform/ids/ids.js';
import {
  type DraftBlock,
  type Me,
  type Medium,
  type Module,
  readModuleDocument,
  richOf,
} from '@vigie/contracts';
import { readZip, writeZip } from '@vigie/scorm/node';
import { renamed } from '../../builders/crafted-zip.js';
import { bringMedium, bytesOf, captions, takenMedium } from '../../builders/media.js';
import { aPackage } from '../../builders/package.js';
import type { Client } from '../../support/client.js';
import { type House, openHouse } from '../../support/house.js';
import { approved } from '../../support/modules.js';
import { until } from '../../support/until.js';

let house: House;
let person: Me;
let trainer: Client;

beforeAll(async () => {
  house = await openHouse();
  person = await house.person({ roles: ['trainer'] });
  trainer = await house.as(person);
});
afterAll(() => house.close());

/** The files in the store of media. */
const stored = (): string[] => {
  try {
    return readdirSync(path.join(house.config.DATA_DIR, 'media'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /[\da-f]{64}$/.test(name))
      .sort();
  } catch {
    return [];
  }
};
const uploads = (): string[] => {
  try {
    return readdirSync(path.join(house.config.DATA_DIR, 'uploads'));
  } catch {
    return [];
  }
};
const list = async (query = ''): Promise<Medium[]> =>
  (await trainer.get(`/api/v1/media${query}`)).expect(200).body.items;
const zipOf = async (files: Record<string, string>): Promise<Buffer> => {
  const file = path.join(house.config.DATA_DIR, `${newId()}.zip`);
  await writeZip(
    Object.entries(files).map(([name, data]) => ({ path: name, data })),
    file,
  );
  return readFile(file);
};

/** A module whose one lesson is this block. */
async function moduleWith(block: object): Promise<Module> {
  const input = { title: 'Le cadre', baseLocale: 'fr', template: 'blank' };
  const module: Module = (await trainer.post('/api/v1/modules', input)).expect(201).body;
  const [lesson] = module.draft.lessons;
  const [empty] = lesson?.blocks ?? [];
  if (!lesson || !empty) throw new Error('the module has no block');
  const put = { do: 'putBlock', block: { id: 'b1', ...block }, lessonId: lesson.id, after: null, seen: null };
  const remove = { do: 'removeBlock', blockId: empty.id, seen: module.parts[empty.id] };
  const edits = [put, remove].map((edit) => ({ id: newId(), edit }));
  (await trainer.post(`/api/v1/modules/${module.id}/edits`, { since: 0, edits })).expect(200);
  return (await trainer.get(`/api/v1/modules/${module.id}`)).expect(200).body;
}
const picture = ({ file }: Medium): object => ({
  type: 'image',
  kind: 'photograph',
  alt: { fr: 'Un quai vide' },
  file,
});
const gates = async ({ id }: Module) =>
  (await trainer.get(`/api/v1/modules/${id}/gates`)).expect(200).body.findings;

async function published({ id, revision }: Module): Promise<Module> {
  await approved(trainer, id);
  (await trainer.post(`/api/v1/modules/${id}/editions`, { revision })).expect(202);
  return until('the edition', async () => {
    const module: Module = (await trainer.get(`/api/v1/modules/${id}`)).expect(200).body;
    return module.publishing === null ? module : null;
  });
}

async function exported({ id }: Module): Promise<Map<string, Buffer>> {
  const answer = (await trainer.get(`/api/v1/modules/${id}/export?target=scorm2004`)).expect(200);
  const file = path.join(house.config.DATA_DIR, `${newId()}.zip`);
  await writeFile(file, answer.bytes);
  await using zip = await readZip(file);
  const files = new Map<string, Buffer>();
  for (const { path: name, open } of zip.files) files.set(name, await buffer(open()));
  return files;
}

describe('a picture', () => {
  test('is kept in its widths alone, without where and when it was taken', async () => {
    const medium = await takenMedium(trainer, 'image', 'Le quai.jpg', aPhotograph());
    expect(medium).toMatchObject({
      kind: 'image',
      fileName: 'Le quai.jpg',
      uploadedBy: { id: person.id },
      uses: [],
      file: { mediaType: 'image/webp', width: 960, height: 640 },
    });
    if (!medium.file || !('variants' in medium.file)) throw new Error('it is no picture');
    expect(medium.file.variants.map(({ width, mediaType }) => `${mediaType} ${width}`)).toEqual(
      [480, 960, 1200].flatMap((width) => [`image/avif ${width}`, `image/webp ${width}`]),
    );
    for (const { path: at, sizeBytes, mediaType } of medium.file.variants) {
      const answer = (await trainer.get(`/api/v1/media/files/${at.slice(6)}`)).expect(200);
      expect(answer.headers).toMatchObject({
        'content-type': mediaType,
        'x-content-type-options': 'nosniff',
      });
      expect(answer.bytes.length).toBe(sizeBytes);
      for (const secret of SECRETS) expect(answer.bytes.includes(secret)).toBe(false);
    }
    expect(uploads()).toEqual([]);
  });

  test('brought again is the same, and is found by its name and by what it shows', async () => {
    const bytes = aPhotograph({ width: 640, height: 480 });
    const first = await takenMedium(trainer, 'image', 'Frontière.jpg', bytes);
    const before = stored();
    expect((await takenMedium(trainer, 'image', 'copie.jpg', bytes)).id).toBe(first.id);
    expect(stored()).toEqual(before);

    const alt = { fr: 'Un poste de contrôle vide', ar: 'نقطة تفتيش خالية' };
    expect((await trainer.send('PUT', `/api/v1/media/${first.id}`, { alt })).expect(200).body.alt).toEqual(
      alt,
    );
    for (const words of ['frontiere', 'CONTROLE vide', 'تفتيش'])
      expect((await list(`?kind=image&q=${encodeURIComponent(words)}`)).map(({ id }) => id)).toEqual([
        first.id,
      ]);
    expect(await list('?kind=video&q=frontiere')).toEqual([]);
  });
});

describe('sound, film, captions, files and packages', () => {
  test.each([
    ['audio', 'voix.mp3', bytesOf.mp3(), 'audio/mpeg', 'mp3'],
    ['audio', 'voix.m4a', bytesOf.m4a(), 'audio/mp4', 'm4a'],
    ['audio', 'voix.opus', bytesOf.opus(), 'audio/ogg', 'ogg'],
    ['audio', 'voix.wav', bytesOf.wav(), 'audio/wav', 'wav'],
    ['video', 'film.mp4', bytesOf.mp4(), 'video/mp4', 'mp4'],
    ['video', 'film.webm', bytesOf.webm(), 'video/webm', 'webm'],
    ['file', 'guide.pdf', bytesOf.pdf(), 'application/pdf', 'pdf'],
  ] as const)('%s: %s is kept as it is', async (kind, name, bytes, mediaType, extension) => {
    const { file } = await takenMedium(trainer, kind, name, bytes);
    expect(file).toMatchObject({ mediaType, sizeBytes: bytes.length });
    expect(file?.path).toMatch(new RegExp(`^media/[\\da-f]{32}\\.${extension}$`));
    const part = await trainer.get(`/api/v1/media/files/${file?.path.slice(6)}`, {
      headers: { range: 'bytes=0-7' },
    });
    expect(part.expect(206).bytes.equals(bytes.subarray(0, 8))).toBe(true);
  });

  test('captions of either kind become WebVTT', async () => {
    const srt = '1\n00:00:01,000 --> 00:00:04,000\nBonjour.\n';
    const { file } = await takenMedium(trainer, 'captions', 'film.srt', Buffer.from(srt));
    expect(file).toMatchObject({ mediaType: 'text/vtt' });
    expect((await trainer.get(`/api/v1/media/files/${file?.path.slice(6)}`)).expect(200).text).toBe(captions);
    const wrong = await bringMedium(trainer, 'captions', 'x.vtt', Buffer.from('WEBVTT\n\n00:01 nothing\n'));
    expect(wrong.expect(422).body).toMatchObject({ type: 'modules/captions-invalid', line: 3 });
  });

  test('a package is kept file by file, and begins where it says or where a web server would', async () => {
    const plain = await takenMedium(
      trainer,
      'embed',
      'carte.zip',
      await zipOf({ 'carte/index.html': '<p>Carte', 'carte/Un plan.css': 'p{}' }),
    );
    expect(plain.embed).toMatchObject({
      path: expect.stringMatching(/^embed\/[\da-f]{20}\/carte\/index\.html$/),
    });
    const scorm = await takenMedium(trainer, 'embed', 'scorm.zip', await aPackage());
    expect(scorm.embed?.path).toMatch(/\/page-1\.html$/);
    // On this address it would be a page of ours: it is shown on hosts of its own alone.
    (await trainer.get(`/api/v1/media/files/${plain.embed?.path.split('/').at(-1)}`)).expect(404);
  });
});

describe('what is not taken', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const place = '\u00a9xyz\0\u0012\u0015\u00c7+48.8577+002.2950/';
  test.each([
    ['image', 'page.png', () => Buffer.from('<html><script>alert(1)</script>'), 415, 'medium-type-refused'],
    ['image', 'film.jpg', () => bytesOf.mp4(), 415, 'medium-type-refused'],
    ['image', 'plan.svg', () => Buffer.from(svg), 415, 'medium-svg'],
    ['image', 'plan.png', () => Buffer.from(svg), 415, 'medium-svg'],
    ['image', 'half.jpg', () => aPhotograph().subarray(0, 1500), 422, 'medium-damaged'],
    ['image', 'vide.jpg', () => Buffer.alloc(0), 415, 'medium-type-refused'],
    ['audio', 'page.mp3', () => Buffer.from('<html>'), 415, 'medium-type-refused'],
    ['video', 'photo.mp4', () => aPhotograph(), 415, 'medium-type-refused'],
    ['video', 'ici.mp4', () => bytesOf.mp4(place), 422, 'medium-location'],
    ['file', 'photo.pdf', () => aPhotograph(), 415, 'medium-type-refused'],
    ['file', 'page.pdf', () => Buffer.from('<html>'), 415, 'medium-type-refused'],
    ['captions', 'x.vtt', () => Buffer.from('\u00ff\u00fe', 'latin1'), 422, 'captions-invalid'],
    ['embed', 'photo.zip', () => aPhotograph(), 415, 'medium-type-refused'],
    ['embed', 'sans page.zip', () => zipOf({ 'a.txt': 'a', 'b.txt': 'b' }), 422, 'embed-refused'],
    ['embed', 'bombe.zip', () => zipOf({ 'index.html': '\0'.repeat(12 * 1024 ** 2) }), 422, 'embed-refused'],
    [
      'embed',
      'dehors.zip',
      async () =>
        renamed(await zipOf({ 'index.html': '<p>', 'aaaa/b.txt': 'x' }), 'aaaa/b.txt', '../aa/b.tx'),
      422,
      'embed-refused',
    ],
  ] as const)('%s: %s, and nothing of it stays', async (kind, name, make, status, code) => {
    const before = { files: stored(), rows: (await list()).length };
    const answer = (await bringMedium(trainer, kind, name, await make())).expect(status);
    expect(answer.body.type).toBe(`modules/${code}`);
    expect({ files: stored(), rows: (await list()).length }).toEqual(before);
    expect(uploads()).toEqual([]);
  });

  test('what is too large, whether it says so or not', async () => {
    const before = stored();
    const announced = await trainer.send('POST', '/api/v1/media?kind=image&fileName=x.jpg', '', {
      headers: {
        'content-type': 'application/octet-stream',
        'content-length': String(25_000_001),
        connection: 'close',
      },
    });
    expect(announced.expect(413).body).toMatchObject({
      type: 'modules/medium-too-large',
      limitBytes: 25_000_000,
    });
    const hidden = await trainer.send(
      'POST',
      '/api/v1/media?kind=captions&fileName=x.vtt',
      Buffer.alloc(2_000_001, 'x'),
      { headers: { 'content-type': 'application/octet-stream', 'transfer-encoding': 'chunked' } },
    );
    hidden.expect(413);
    expect(stored()).toEqual(before);
  });

  test('anything for those who write no modules', async () => {
    const learner = await house.as(await house.person({}));
    const medium = await takenMedium(trainer, 'audio', 'voix.mp3', bytesOf.mp3());
    (await bringMedium(learner, 'audio', 'voix.mp3', bytesOf.mp3())).expect(403);
    (await learner.get(`/api/v1/media/files/${medium.file?.path.slice(6)}`)).expect(403);
    (await learner.get('/api/v1/media')).expect(403);
    (await bringMedium(house.anonymous(), 'audio', 'voix.mp3', bytesOf.mp3())).expect(401);
  });
});

describe('a module with media', () => {
  test('takes their bytes into its exports and its editions, the same every time', async () => {
    const embed = await takenMedium(
      trainer,
      'embed',
      'jeu.zip',
      await zipOf({ 'index.html': '<p>Jeu', 'js/jeu.js': 'play()' }),
    );
    const module = await moduleWith({ type: 'embed', title: { fr: 'Un jeu' }, ...embed.embed });
    const files = await exported(module);
    const folder = embed.embed?.path.replace(/index\.html$/, '') ?? '';
    expect(files.get(`${folder}js/jeu.js`)?.toString()).toBe('play()');
    expect([...(await exported(module))]).toEqual([...files]);
    expect(files.get('imsmanifest.xml')?.toString()).toContain(`${folder}js/jeu.js`);

    const { edition } = await published(module);
    const [version] = await house.database.sql<{ paths: string[] }>(
      `select array_agg(path) as paths from package_file file
         join package on package.current_version_id = file.version_id where package.id = $1`,
      [edition?.packageId],
    );
    expect(version?.paths).toEqual(expect.arrayContaining([`${folder}js/jeu.js`, embed.embed?.path]));
  });

  test('is not published without them, and says why at the block', async () => {
    const medium = await takenMedium(trainer, 'image', 'a.jpg', aPhotograph({ width: 400, height: 200 }));
    const file = { ...medium.file, path: 'media/gone.webp' };
    const module = await moduleWith({ ...picture(medium), file });
    expect(await gates(module)).toMatchObject([{ code: 'media-gone', weight: 'blocks', blockId: 'b1' }]);
    const refused = await trainer.post(`/api/v1/modules/${module.id}/editions`, {
      revision: module.revision,
    });
    expect(refused.expect(422).body.type).toBe('modules/not-ready');
    expect(await gates(await moduleWith(picture(medium)))).toEqual([]);
  });

  test('keeps them from being taken away, even by its history; what nobody has goes with its bytes', async () => {
    const medium = await takenMedium(trainer, 'image', 'b.jpg', aPhotograph({ width: 480, height: 240 }));
    const module = await moduleWith(picture(medium));
    const uses = async () => (await list('?q=b.jpg'))[0]?.uses;
    expect(await uses()).toEqual([{ moduleId: module.id, title: 'Le cadre', inDraft: true }]);
    const edit = { do: 'removeBlock', blockId: 'b1', seen: module.parts['b1'] };
    const edits = [{ id: newId(), edit }];
    (await trainer.post(`/api/v1/modules/${module.id}/edits`, { since: 0, edits })).expect(200);
    expect(await uses()).toMatchObject([{ inDraft: false }]);
    const refused = (await trainer.send('DELETE', `/api/v1/media/${medium.id}`, undefined)).expect(409).body;
    expect(refused).toMatchObject({ type: 'modules/medium-in-use', uses: [{ title: 'Le cadre' }] });

    // Its smallest variant is the very file of the one that is used: that one stays.
    const twin = await takenMedium(trainer, 'image', 'twin.jpg', aPhotograph({ width: 960, height: 480 }));
    (await trainer.send('DELETE', `/api/v1/media/${twin.id}`, undefined)).expect(204);
    (await trainer.get(`/api/v1/media/files/${medium.file?.path.slice(6)}`)).expect(200);
    const before = stored();
    const unused = await takenMedium(
      trainer,
      'audio',
      'seul.wav',
      Buffer.concat([bytesOf.wav(), Buffer.from('1')]),
    );
    expect(stored()).not.toEqual(before);
    (await trainer.send('DELETE', `/api/v1/media/${unused.id}`, undefined)).expect(204);
    expect(stored()).toEqual(before);
    (await trainer.get(`/api/v1/media/${unused.id}`)).expect(404);
  });

  test('comes from elsewhere with its files, which get the paths of this library', async () => {
    const block: DraftBlock = {
      id: 'b1',
      type: 'image',
      kind: 'diagram',
      alt: { fr: 'Deux lignes' },
      file: {
        path: 'media/deux.svg',
        mediaType: 'image/svg+xml',
        sizeBytes: 30,
        width: 8,
        height: 4,
        variants: [],
      },
    };
    const embed = {
      id: 'b2',
      type: 'embed',
      title: { fr: 'Jeu' },
      path: 'embed/jeu/index.html',
      sizeBytes: 9,
    };
    const document = readModuleDocument({
      format: 'vigie-module',
      formatVersion: 1,
      id: 'm1',
      version: '0.1.0',
      baseLocale: 'fr',
      languages: { fr: 'reviewed' },
      title: { fr: 'Avec images' },
      pilot: false,
      lessons: [
        {
          id: 'l1',
          title: { fr: 'Une' },
          durationMinutes: 5,
          blocks: [block, embed, { id: 'b3', type: 'paragraph', text: { fr: richOf('Oui.') } }],
        },
      ],
    });
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
    const publishing = house.app.get(PublishingService, { strict: false });
    await expect(publishing.bringIn(document, person)).rejects.toThrow('media/deux.svg');
    const page = Buffer.from('<p>Jeu');
    const given = new Map([
      ['media/deux.svg', svg],
      ['embed/jeu/index.html', page],
      ['embed/jeu/a/b.js', Buffer.from('b()')],
    ]);
    await publishing.bringIn(document, person, given);
    const [{ id }] = (await trainer.get('/api/v1/modules')).expect(200).body.items;
    const module: Module = (await trainer.get(`/api/v1/modules/${id}`)).expect(200).body;
    const files = await exported(module);
    const medium = (await list('?q=deux.svg'))[0];
    expect(medium).toMatchObject({ alt: { fr: 'Deux lignes' }, uses: [{ moduleId: id, inDraft: true }] });
    expect(files.get(medium?.file?.path ?? '')).toEqual(svg);
    expect(
      [...files].filter(([name]) => name.startsWith('embed/')).map(([, bytes]) => bytes.toString()),
    ).toEqual(['b()', '<p>Jeu']);
    // A drawing of our own could hold scripts, like any other: it is never shown as a page.
    const shown = (await trainer.get(`/api/v1/media/files/${medium?.file?.path.slice(6)}`)).expect(200);
    expect(shown.headers['content-type']).toMatch(/^image\/svg\+xml/);
    expect(shown.headers['content-disposition']).toMatch(/^attachment/);
    expect(shown.headers['content-security-policy']).toContain("default-src 'none'");
  });
});

test('files that nobody came to name go after a day; the others stay', async () => {
  const folder = path.join(house.config.DATA_DIR, 'media');
  const stray = (letter: string) => path.join(letter.repeat(2), letter.repeat(64));
  const named = stored();
  for (const name of [stray('a'), stray('b')]) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), name);
  }
  const before = new Date(Date.now() - 25 * 3600_000);
  for (const name of [...named, stray('a')]) utimesSync(path.join(folder, name), before, before);
  await house.app.get(MediaStore, { strict: false }).sweep();
  expect(stored()).toEqual([...named, stray('b')].sort());
});
