import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CourseFilesSweep } from '@vigie/api/domains/catalogue/course-files.sweep.js';
import { aPublishedCourse } from '../../builders/course.js';
import { aResource, changeOutline, withMore } from '../../builders/outline.js';
import type { Client } from '../../support/client.js';
import { type House, openHouse } from '../../support/house.js';

let house: House;
let trainer: Client;
let learner: Client;

beforeAll(async () => {
  house = await openHouse();
  trainer = await house.as(await house.person({ roles: ['trainer'] }));
  learner = await house.as(await house.person({}));
});
afterAll(() => house.close());

const pdf = Buffer.from('%PDF-1.7\nUn guide de poche\n%%EOF\n');
const upload = (courseId: string, fileName: string, body: Buffer = pdf, client = trainer) =>
  client.send('POST', `/api/v1/courses/${courseId}/files?fileName=${encodeURIComponent(fileName)}`, body, {
    headers: { 'content-type': 'application/octet-stream' },
  });
const storedFiles = () => {
  try {
    return readdirSync(path.join(house.config.DATA_DIR, 'documents'), {
      recursive: true,
      encoding: 'utf8',
    }).filter((name) => /[\da-f]{64}$/.test(name));
  } catch {
    return [];
  }
};

/** A published course with this file among its activities. */
async function courseWith(fileName: string, body = pdf) {
  const course = await aPublishedCourse(trainer);
  const file = (await upload(course.id, fileName, body)).expect(201).body;
  const activity = aResource('file', [{ locale: 'fr', fileId: file.id }]);
  (await changeOutline(trainer, course.id, withMore(activity))).expect(200);
  return { course, file, address: `/api/v1/activities/${activity.id}/file`, activityId: activity.id };
}

describe('a file of a course', () => {
  test('is served to those in the course, under its name, and stands alone', async () => {
    const { course, address, activityId } = await courseWith('Guide de poche été.pdf');
    (await learner.post('/api/v1/enrolments', { courseId: course.id })).expect(201);
    const resource = (await learner.get(`/api/v1/activities/${activityId}/resource`)).expect(200).body;
    expect(resource.file).toMatchObject({
      fileName: 'Guide de poche été.pdf',
      inline: true,
      sizeBytes: pdf.length,
    });

    const shown = (await learner.get(resource.file.href)).expect(200);
    expect(shown.bytes.equals(pdf)).toBe(true);
    expect(shown.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringMatching(
        /^inline; .*filename\*=UTF-8''Guide%20de%20poche%20%C3%A9t%C3%A9\.pdf/,
      ),
    });
    expect(shown.headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    const saved = (await learner.get(`${address}?download=true`)).expect(200);
    expect(saved.headers['content-disposition']).toMatch(/^attachment;/);
  });

  test('is not for strangers, those who are not enrolled, and trainers of other courses', async () => {
    const { address, activityId } = await courseWith('guide.pdf');
    const other = await aPublishedCourse(trainer, { title: 'Un autre' });
    const grants = [{ role: 'trainer', scope: 'course', scopeId: other.id } as const];
    const elsewhere = await house.as(await house.person({ grants }));
    for (const path of [address, `/api/v1/activities/${activityId}/resource`]) {
      (await house.anonymous().get(path)).expect(401);
      expect((await learner.get(path)).expect(403).body.type).toBe('enrolment/not-enrolled');
      expect((await elsewhere.get(path)).expect(403).body.type).toBe('enrolment/not-enrolled');
      (await trainer.get(path)).expect(200);
    }
  });

  test('comes in parts to whoever asks for a part, and once to whoever has it', async () => {
    const { address } = await courseWith('guide.pdf');
    const range = (bytes: string) => trainer.get(address, { headers: { range: `bytes=${bytes}` } });
    const part = (await range('5-8')).expect(206);
    expect(part.text).toBe('1.7\n');
    expect(part.headers['content-range']).toBe(`bytes 5-8/${pdf.length}`);
    (await range('9000-')).expect(416);
    const etag = String((await trainer.get(address)).headers.etag);
    (await trainer.get(address, { headers: { 'if-none-match': etag } })).expect(304);
  });

  test('that a browser cannot show by itself is always saved', async () => {
    const docx = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(64)]);
    const { address } = await courseWith('modele.docx', docx);
    const answer = (await trainer.get(address)).expect(200);
    expect(answer.headers['content-disposition']).toMatch(/^attachment;/);
    expect(answer.headers['content-type']).toMatch(/^application\/vnd\.openxmlformats/);
  });
});

describe('a file that a course does not take', () => {
  test.each([
    ['page.html', '<script>alert(1)</script>'],
    ['dessin.svg', '<svg onload="alert(1)"/>'],
    ['macro.docm', 'PK\u0003\u0004'],
    ['sans-extension', '%PDF-1.7'],
    ['faux.pdf', '<html><script>alert(1)</script>'],
    ['faux.png', '%PDF-1.7'],
  ])('%s is refused, and nothing of it stays', async (fileName, body) => {
    const course = await aPublishedCourse(trainer);
    const before = storedFiles();
    const answer = await upload(course.id, fileName, Buffer.from(body, 'latin1'));
    expect(answer.expect(415).body).toMatchObject({ type: 'catalogue/file-type-refused', fileName });
    expect(storedFiles()).toEqual(before);
  });

  test('one that is too large is refused before it is sent', async () => {
    const course = await aPublishedCourse(trainer);
    const answer = await trainer.send('POST', `/api/v1/courses/${course.id}/files?fileName=film.mp4`, '', {
      headers: {
        'content-type': 'application/octet-stream',
        'content-length': String(51 * 1024 ** 2),
        connection: 'close',
      },
    });
    expect(answer.expect(413).body.type).toBe('catalogue/file-too-large');
  });

  test('one of another course cannot be named', async () => {
    const { file } = await courseWith('guide.pdf');
    const course = await aPublishedCourse(trainer);
    const activity = aResource('file', [{ locale: 'fr', fileId: file.id }]);
    (await changeOutline(trainer, course.id, withMore(activity))).expect(404);
  });

  test('learners bring none', async () => {
    const course = await aPublishedCourse(trainer);
    (await upload(course.id, 'guide.pdf', pdf, learner)).expect(403);
    (await upload(course.id, 'guide.pdf', pdf, house.anonymous())).expect(401);
  });
});

test('a file whose process died before a course named it goes after a day; one that is named stays', async () => {
  await courseWith('nommé.pdf', Buffer.from('%PDF-1.7\nun fichier nommé\n%%EOF\n'));
  const folder = path.join(house.config.DATA_DIR, 'documents');
  const stray = (letter: string) => path.join(letter.repeat(2), letter.repeat(64));
  for (const name of [stray('a'), stray('b')]) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), name);
  }
  const named = storedFiles().filter((name) => !/a{64}|b{64}/.test(name));
  expect(named).not.toEqual([]);
  const before = new Date(Date.now() - 25 * 3600_000);
  for (const name of [...named, stray('a')]) utimesSync(path.join(folder, name), before, before);

  await house.app.get(CourseFilesSweep, { strict: false }).run();
  expect(storedFiles().sort()).toEqual([...named, stray('b')].sort());
});
