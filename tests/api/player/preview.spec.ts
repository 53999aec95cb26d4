import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Course, Launch } from '@vigie/contracts';
import { aCommit } from '../../builders/commit.js';
import { aPublishedCourse, uploadPackage } from '../../builders/course.js';
import { aPackage } from '../../builders/package.js';
import { importZip } from '../../builders/upload.js';
import type { Client } from '../../support/client.js';
import { type House, openHouse } from '../../support/house.js';

let house: House;
let trainer: Client;
let published: Course;
let packageId: string;
let version: string;

beforeAll(async () => {
  house = await openHouse();
  trainer = await house.as(await house.person({ roles: ['trainer'] }));
  published = await aPublishedCourse(trainer, {
    packages: [
      {
        title: 'À la gare',
        items: [
          { identifier: 'a', title: 'Lire' },
          { title: 'Quiz', prerequisites: 'a' },
        ],
      },
    ],
  });
  packageId = published.activities[0]?.packageId ?? '';
  version = (await trainer.get(`/api/v1/packages/${packageId}`)).expect(200).body.versionId;
});
afterAll(() => house.close());

const ofVersion = (rest: string) => `/api/v1/packages/${packageId}/versions/${version}/${rest}`;

/** A course of this package that nobody but those who make it can see. */
async function aDraft(by: Client): Promise<{ id: string; activity: string }> {
  const texts = [{ locale: 'fr', title: 'Brouillon' }];
  const body = { texts, durationMinutes: 10, certificate: null };
  const { id } = (await by.post('/api/v1/courses', body)).expect(201).body;
  const activity = randomUUID();
  const sections = [{ id: null, titles: [], activities: [{ id: activity, kind: 'package', packageId }] }];
  (await by.send('PUT', `/api/v1/courses/${id}/outline`, { version: 1, sections })).expect(200);
  return { id, activity };
}

describe('a preview', () => {
  test('opens a version in the mode of looking around, with every part open', async () => {
    const view = (await trainer.get(ofVersion('preview'))).expect(200).body;
    expect(view).toMatchObject({ packageId, versionId: version, number: 1, title: 'À la gare' });
    expect(view.items.map(({ locked }: { locked: boolean }) => locked)).toEqual([false, false]);

    const launch: Launch = (await trainer.post(ofVersion('previews'), {})).expect(200).body;
    expect(launch).toMatchObject({ mode: 'browse', token: '', sequencing: null, resumedFrom: null });
    expect(launch.items[0]?.cmi).toMatchObject({
      core: { lesson_mode: 'browse', credit: 'no-credit', student_id: 'preview', student_name: '' },
    });
    const { host } = new URL(view.shellOrigin);
    (await house.anonymous().get(`${launch.contentBase}${launch.items[0]?.href}`, { host })).expect(200);
  });

  test('leaves nothing behind, and nothing can be written to it', async () => {
    const launch: Launch = (await trainer.post(ofVersion('previews'), {})).expect(200).body;
    const commit = aCommit({ ...launch, epoch: 1 }, { seq: 1, status: 'completed', final: true });
    (await trainer.post(`/api/v1/attempts/${launch.attempt}/commits`, commit)).expect(404);
    const body = JSON.stringify({ token: launch.token, envelope: commit });
    const straight = await house.anonymous().send('POST', '/api/runtime/commit', body, {
      headers: { 'content-type': 'text/plain', origin: 'http://p-aaaaaaaaaaaaaaaaaaaa.localhost:3999' },
    });
    expect(straight.status).toBeGreaterThanOrEqual(400);
    const tables = ['attempt', 'launch', 'attempt_item', 'commit_log', 'call_trace', 'activity_result'];
    for (const table of tables) expect(await house.database.sql(`select 1 from ${table}`)).toEqual([]);
  });

  test('shows a version that is not the current one, and no version of another package', async () => {
    const next = await importZip(trainer, await aPackage({ title: 'À la gare, revu' }), { packageId });
    expect(next.outcome).toBe('done');
    expect((await trainer.get(`/api/v1/packages/${packageId}`)).body.version).toBe(2);
    expect((await trainer.get(ofVersion('preview'))).expect(200).body.title).toBe('À la gare');
    (await trainer.post(ofVersion('previews'), {})).expect(200);

    const { id: other } = await uploadPackage(trainer, { title: 'Autre' });
    (await trainer.get(`/api/v1/packages/${other}/versions/${version}/preview`)).expect(404);
    (await trainer.post(`/api/v1/packages/${other}/versions/${version}/previews`, {})).expect(404);
  });

  test('shows what an activity would begin with, of a course that is not published too, to those who make it', async () => {
    const { id, activity } = await aDraft(trainer);
    const view = (await trainer.get(`/api/v1/activities/${activity}/preview`)).expect(200).body;
    expect(view).toMatchObject({ packageId, number: 2, courseId: id, title: 'À la gare, revu' });
    const launch = (await trainer.post(`/api/v1/activities/${activity}/previews`, {})).expect(200).body;
    expect(launch.mode).toBe('browse');

    const elsewhere = [{ role: 'trainer' as const, scope: 'course' as const, scopeId: published.id }];
    const scoped = await house.as(await house.person({ grants: elsewhere }));
    (await scoped.get(`/api/v1/activities/${activity}/preview`)).expect(404);
    (await scoped.post(`/api/v1/activities/${activity}/previews`, {})).expect(404);
    (await scoped.get(`/api/v1/activities/${published.activities[0]?.id}/preview`)).expect(200);
    const draftOnly = [{ role: 'trainer' as const, scope: 'course' as const, scopeId: id }];
    const other = await house.as(await house.person({ grants: draftOnly }));
    (await other.get(`/api/v1/activities/${published.activities[0]?.id}/preview`)).expect(404);
    const learner = await house.as(await house.person({}));
    (await learner.get(`/api/v1/activities/${activity}/preview`)).expect(403);
  });
});
