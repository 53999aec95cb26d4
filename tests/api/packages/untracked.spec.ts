import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Me } from '@vigie/contracts';
import { aCourseWith, aModule } from '../../builders/module.js';
import type { Client } from '../../support/client.js';
import { everyRow } from '../../support/every-row.js';
import { type House, openHouse } from '../../support/house.js';

let house: House;
let author: Me;
let trainer: Client;
let care: string;

beforeAll(async () => {
  house = await openHouse();
  author = await house.person({ roles: ['trainer'] });
  trainer = await house.as(author);
  care = await aModule(house, author, { tracking: 'none' });
  await aModule(house, author);
});
afterAll(() => house.close());

/** Where a page of a content host is, as a browser in a frame asks for it. */
async function opened(client: Client, url: string) {
  const { host, pathname, search } = new URL(url);
  return client.get(pathname + search, { host, headers: { 'sec-fetch-dest': 'iframe' } });
}

describe('what is not tracked', () => {
  test('is open to everybody, with its languages as they are', async () => {
    const { items } = (await house.anonymous().get('/api/v1/untracked')).expect(200).body;
    expect(items).toEqual([
      {
        id: care,
        title: { text: 'Le cadre', locale: 'fr' },
        minutes: 5,
        languages: [
          { locale: 'fr', state: 'reviewed' },
          { locale: 'ar', state: 'draft' },
        ],
      },
    ]);
  });

  test('leaves no trace of whoever opens it: no table is another after it than before', async () => {
    const learner = await house.as(await house.person({}));
    const before = await everyRow(house.database);
    const { url } = (await learner.get(`/api/v1/untracked/${care}`)).expect(200).body;
    const page = (await opened(learner, url)).expect(200);
    expect(page.text).toContain('data-tracking="none"');
    expect(page.headers['set-cookie']).toBeUndefined();
    expect(await everyRow(house.database)).toBe(before);
  });

  test('begins no attempt in a course either, and asks for no enrolment', async () => {
    const course = await aCourseWith(await aModule(house, author), trainer);
    const { outlineVersion } = course;
    const activities = [...course.activities, { id: crypto.randomUUID(), packageId: care }].map((one) => ({
      ...{ id: one.id, kind: 'package', packageId: one.packageId },
      required: one.packageId !== care,
    }));
    const sections = [{ id: null, activities }];
    const input = { version: outlineVersion, sections };
    (await trainer.send('PUT', `/api/v1/courses/${course.id}/outline`, input)).expect(200);
    const activity = activities.at(-1)?.id ?? '';
    const learner = await house.as(await house.person({}));
    // Any first request of the hour renews a session.
    (await learner.get('/api/v1/me')).expect(200);
    const before = await everyRow(house.database);
    for (const answer of [
      await learner.get(`/api/v1/activities/${activity}/player`),
      await learner.post(`/api/v1/activities/${activity}/launches`),
    ])
      expect(answer.expect(409).body).toMatchObject({
        type: expect.stringContaining('not-tracked'),
        packageId: care,
      });
    expect(await everyRow(house.database)).toBe(before);
  });

  test('cannot be asked for: nobody would learn whether it was done', async () => {
    const texts = [{ locale: 'fr', title: 'Un cours', summary: '' }];
    const input = { texts, durationMinutes: 5, certificate: null };
    const { id } = (await trainer.post('/api/v1/courses', input)).expect(201).body;
    const activity = { packageId: care, titles: [], required: true, mustPass: false };
    const refused = (await trainer.post(`/api/v1/courses/${id}/activities`, activity)).expect(422);
    expect(refused.body.type).toContain('catalogue/not-tracked');
  });

  test('is nothing that a tracked package could be taken for', async () => {
    const tracked = await aModule(house, author);
    (await house.anonymous().get(`/api/v1/untracked/${tracked}`)).expect(404);
  });
});
