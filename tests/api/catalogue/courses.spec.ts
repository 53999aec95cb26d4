import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aPublishedCourse, uploadPackage } from '../../builders/course.js';
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

const draft = async (texts: object[] = [{ locale: 'fr', title: 'Œuvrer à l’accueil' }]) =>
  (await trainer.post('/api/v1/courses', { texts, durationMinutes: 30, certificate: null })).expect(201).body;

describe('a course', () => {
  test('begins as a draft that learners do not see, with a readable address', async () => {
    const course = await draft();
    expect(course).toMatchObject({ state: 'draft', slug: 'oeuvrer-a-l-accueil', can: ['edit', 'publish'] });
    (await learner.get(`/api/v1/courses/${course.id}`)).expect(404);
    expect((await learner.get('/api/v1/courses?scope=managed')).expect(200).body.items).not.toContainEqual(
      expect.objectContaining({ id: course.id }),
    );
  });

  test('of the same title gets an address of its own', async () => {
    await draft([{ locale: 'ar', title: 'فهم الاتجار' }]);
    expect((await draft([{ locale: 'ar', title: 'فهم الاتجار' }])).slug).toBe('cours-2');
  });

  test('is published only when there is something to do in it', async () => {
    const course = await draft();
    const publish = () => trainer.post(`/api/v1/courses/${course.id}/publish`);
    expect((await publish()).expect(422).body).toMatchObject({
      type: 'catalogue/not-publishable',
      problems: ['no-activity'],
    });
    const { id: packageId } = await uploadPackage(trainer);
    const add = (required: boolean) =>
      trainer.post(`/api/v1/courses/${course.id}/activities`, { packageId, titles: [], required });
    (await add(false)).expect(201);
    expect((await publish()).expect(422).body.problems).toEqual(['nothing-required']);
    (await add(true)).expect(201);
    expect((await publish()).expect(200).body).toMatchObject({
      state: 'published',
      publishedAt: expect.any(String),
    });
  });

  test('is answered in the asked language, else in another one that is named', async () => {
    const course = await aPublishedCourse(trainer, { title: 'Bonjour' });
    const asked = async (language: string) =>
      (await learner.get(`/api/v1/courses/${course.id}`, { headers: { 'accept-language': language } })).body
        .title;
    expect(await asked('ar')).toEqual({ text: 'Bonjour', locale: 'fr' });
    const texts = [
      { locale: 'fr', title: 'Bonjour' },
      { locale: 'ar', title: 'مرحبا' },
    ];
    (
      await trainer.send('PUT', `/api/v1/courses/${course.id}`, {
        texts,
        durationMinutes: 30,
        certificate: null,
      })
    ).expect(200);
    expect(await asked('ar')).toEqual({ text: 'مرحبا', locale: 'ar' });
    expect(await asked('es')).toEqual({ text: 'Bonjour', locale: 'fr' });
  });

  test('is found by a word of its title, with signs that a pattern would misread', async () => {
    await aPublishedCourse(trainer, { title: 'À 100 % en sécurité' });
    const found = async (q: string) =>
      (await learner.get(`/api/v1/courses?q=${encodeURIComponent(q)}`)).expect(200).body.items;
    expect(await found('100 %')).toHaveLength(1);
    expect(await found('%_%')).toHaveLength(0);
  });

  test('that is closed says so and takes nobody new', async () => {
    const course = await aPublishedCourse(trainer);
    (await trainer.post(`/api/v1/courses/${course.id}/close`)).expect(200);
    expect((await learner.get(`/api/v1/courses/${course.id}`)).expect(200).body).toMatchObject({
      state: 'closed',
      can: [],
    });
    expect((await learner.post('/api/v1/enrolments', { courseId: course.id })).expect(409).body.type).toBe(
      'enrolment/not-open',
    );
  });

  test('that was open keeps its activities', async () => {
    const course = await aPublishedCourse(trainer);
    const answer = await trainer.send(
      'DELETE',
      `/api/v1/courses/${course.id}/activities/${course.activities[0]?.id}`,
      undefined,
    );
    expect(answer.expect(409).body.type).toBe('catalogue/in-use');
  });

  test('loses an activity while it is a draft, and the others close up', async () => {
    const course = await draft();
    for (const title of ['Un', 'Deux', 'Trois']) {
      const { id: packageId } = await uploadPackage(trainer, { title });
      (await trainer.post(`/api/v1/courses/${course.id}/activities`, { packageId, titles: [] })).expect(201);
    }
    const { activities } = (await trainer.get(`/api/v1/courses/${course.id}`)).body;
    (
      await trainer.send('DELETE', `/api/v1/courses/${course.id}/activities/${activities[1].id}`, undefined)
    ).expect(204);
    const left = (await trainer.get(`/api/v1/courses/${course.id}`)).body.activities;
    expect(left.map((activity: { title: { text: string } }) => activity.title.text)).toEqual(['Un', 'Trois']);
  });

  test.each([
    ['POST', '/api/v1/courses'],
    ['PUT', '/api/v1/courses/{id}'],
    ['POST', '/api/v1/courses/{id}/activities'],
    ['POST', '/api/v1/courses/{id}/publish'],
    ['POST', '/api/v1/courses/{id}/close'],
    ['GET', '/api/v1/packages'],
  ])('%s %s is not for learners', async (method, path) => {
    const course = await draft();
    const body = method === 'GET' ? undefined : {};
    (await learner.send(method, path.replace('{id}', course.id), body)).expect(403);
    (await house.anonymous().send(method, path.replace('{id}', course.id), body)).expect(401);
  });
});

describe('enrolling', () => {
  test('twice is refused and changes nothing', async () => {
    const course = await aPublishedCourse(trainer);
    const { id } = (await learner.post('/api/v1/enrolments', { courseId: course.id })).expect(201).body;
    expect((await learner.post('/api/v1/enrolments', { courseId: course.id })).expect(409).body.type).toBe(
      'enrolment/already',
    );
    const other = await house.as(await house.person({}));
    (await other.get(`/api/v1/enrolments/${id}`)).expect(404);
  });
});
