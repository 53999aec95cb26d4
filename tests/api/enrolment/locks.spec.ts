import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Course } from '@vigie/contracts';
import { aPublishedCourse } from '../../builders/course.js';
import {
  aPage,
  aResource,
  changeOutline,
  complete,
  enrolmentOf,
  rewritten,
  withMore,
} from '../../builders/outline.js';
import type { Client } from '../../support/client.js';
import { type House, openHouse } from '../../support/house.js';

let house: House;
let trainer: Client;
let learner: Client;
let course: Course;
let lesson: string;

beforeAll(async () => {
  house = await openHouse();
  trainer = await house.as(await house.person({ roles: ['trainer'] }));
});
afterAll(() => house.close());

beforeEach(async () => {
  course = await aPublishedCourse(trainer);
  lesson = course.activities[0]?.id ?? '';
  learner = await house.as(await house.person({}));
  (await learner.post('/api/v1/enrolments', { courseId: course.id })).expect(201);
});

const resource = (id: string, client = learner) => client.get(`/api/v1/activities/${id}/resource`);
const done = (id: string, client = learner) => client.post(`/api/v1/activities/${id}/done`);

describe('a page that waits for a package', () => {
  const page = () => aPage('Suite', { prerequisites: [lesson] });

  test('is shut, with what is missing first, and opens when that is done', async () => {
    const suite = page();
    (await changeOutline(trainer, course.id, withMore(suite))).expect(200);
    const missing = [{ activityId: lesson, title: { text: 'Leçon', locale: 'fr' } }];
    for (const ask of [resource, done])
      expect((await ask(suite.id)).expect(409).body).toMatchObject({
        type: 'enrolment/locked',
        courseId: course.id,
        missing,
      });
    const before = await enrolmentOf(learner, course.id);
    expect(before.activities[1]).toMatchObject({ kind: 'page', missing });
    expect(before.next.activityId).toBe(lesson);

    await complete(learner, course.id, lesson);
    (await resource(suite.id)).expect(200);
    const after = await enrolmentOf(learner, course.id);
    expect(after.activities[1].missing).toEqual([]);
    expect(after.next).toMatchObject({ activityId: suite.id, kind: 'page' });
  });

  test('is open to its editor', async () => {
    const suite = page();
    (await changeOutline(trainer, course.id, withMore(suite))).expect(200);
    expect((await resource(suite.id, trainer)).expect(200).body).toMatchObject({ done: null });
  });
});

describe('a package that waits for a page', () => {
  test('does not launch, nor show its player, before the page is read', async () => {
    const page = aPage('À lire d’abord');
    (await changeOutline(trainer, course.id, withMore(page))).expect(200);
    const wait = rewritten((one) => (one.id === lesson ? { ...one, prerequisites: [page.id] } : one));
    (await changeOutline(trainer, course.id, wait)).expect(200);
    const launch = () => learner.post(`/api/v1/activities/${lesson}/launches`, {});
    expect((await launch()).expect(409).body.type).toBe('enrolment/locked');
    expect((await learner.get(`/api/v1/activities/${lesson}/player`)).expect(409).body.type).toBe(
      'enrolment/locked',
    );
    (await done(page.id)).expect(204);
    (await launch()).expect(200);
  });

  test('stays open to whoever had begun it before', async () => {
    await complete(learner, course.id, lesson);
    const page = aPage('Nouveau');
    (await changeOutline(trainer, course.id, withMore(page))).expect(200);
    const wait = rewritten((one) => (one.id === lesson ? { ...one, prerequisites: [page.id] } : one));
    (await changeOutline(trainer, course.id, wait)).expect(200);
    (await learner.post(`/api/v1/activities/${lesson}/launches`, { takeOver: true })).expect(200);
  });
});

describe('a resource', () => {
  test('is answered in the asked language, else in another one that is named', async () => {
    const blocks = (text: string) => [
      { kind: 'heading' as const, text },
      { kind: 'list' as const, items: ['un', 'deux'] },
    ];
    const page = aResource('page', [
      { locale: 'fr', blocks: blocks('Bonjour') },
      { locale: 'ar', blocks: blocks('مرحبا') },
    ]);
    (await changeOutline(trainer, course.id, withMore(page))).expect(200);
    const asked = async (language: string) =>
      (
        await learner.get(`/api/v1/activities/${page.id}/resource`, {
          headers: { 'accept-language': language },
        })
      ).expect(200).body;
    expect(await asked('ar')).toMatchObject({ locale: 'ar', blocks: blocks('مرحبا'), position: 2, count: 2 });
    expect(await asked('es')).toMatchObject({ locale: 'fr', blocks: blocks('Bonjour') });
  });

  test('is done once, when the learner says so, and no more is kept', async () => {
    const page = aPage('Page', { required: true });
    (await changeOutline(trainer, course.id, withMore(page))).expect(200);
    expect((await resource(page.id)).body.done).toEqual({ isDone: false, at: null });
    house.clock.set(new Date('2026-11-20T10:00:00Z'));
    (await done(page.id)).expect(204);
    house.clock.set(new Date('2026-11-21T10:00:00Z'));
    (await done(page.id)).expect(204);
    house.clock.set(null);
    expect((await resource(page.id)).body.done).toEqual({ isDone: true, at: '2026-11-20T10:00:00.000Z' });
    const rows = await house.database.sql(
      `select completion, success, scaled_score from activity_result where activity_id = $1`,
      [page.id],
    );
    expect(rows).toEqual([{ completion: 'completed', success: 'unknown', scaled_score: null }]);
  });

  test('counts in the one rule: the last one read completes the course', async () => {
    const page = aPage('Page', { required: true });
    (await changeOutline(trainer, course.id, withMore(page))).expect(200);
    await complete(learner, course.id, lesson);
    expect((await enrolmentOf(learner, course.id)).state).toBe('active');
    (await done(page.id)).expect(204);
    expect(await enrolmentOf(learner, course.id)).toMatchObject({
      state: 'completed',
      explanation: { met: true },
    });
  });

  test('says where a link leads', async () => {
    const url = 'https://www.iom.int/fr/lutte';
    const link = aResource('link', [{ locale: 'fr', url }]);
    (await changeOutline(trainer, course.id, withMore(link))).expect(200);
    expect((await resource(link.id)).expect(200).body.link).toEqual({ url, host: 'www.iom.int' });
  });

  test('is not a package, nor the other way round', async () => {
    const page = aPage('Page');
    (await changeOutline(trainer, course.id, withMore(page))).expect(200);
    expect((await learner.post(`/api/v1/activities/${page.id}/launches`, {})).expect(409).body).toMatchObject(
      {
        type: 'player/not-a-package',
        kind: 'page',
      },
    );
    expect((await resource(lesson)).expect(409).body.type).toBe('catalogue/not-a-resource');
    expect((await done(lesson)).expect(409).body.type).toBe('catalogue/not-a-resource');
  });

  test('is for those in the course', async () => {
    const page = aPage('Page');
    (await changeOutline(trainer, course.id, withMore(page))).expect(200);
    const other = await house.as(await house.person({}));
    for (const ask of [resource, done]) {
      expect((await ask(page.id, other)).expect(403).body.type).toBe('enrolment/not-enrolled');
      (await ask(page.id, house.anonymous())).expect(401);
    }
  });
});
