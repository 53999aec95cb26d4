import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aPublishedCourse } from '../../builders/course.js';
import { type House, openHouse } from '../../support/house.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const rowOf = async (id: string) => {
  const [row] = await house.database.sql<Record<string, unknown>>(
    'select * from user_account where id = $1',
    [id],
  );
  return row;
};

describe('my profile', () => {
  test('is empty, takes what I tell, and lets me take it back', async () => {
    const client = await house.as(await house.person({}));
    const empty = { locale: 'fr', country: null, profession: null, sex: null, ageBand: null };
    expect((await client.get('/api/v1/me/profile')).expect(200).body).toEqual(empty);

    const answers = { country: 'TN', profession: 'labour_inspection', sex: 'undisclosed', ageBand: '35-44' };
    (await client.send('PATCH', '/api/v1/me', answers)).expect(200);
    expect((await client.get('/api/v1/me/profile')).body).toEqual({ ...answers, locale: 'fr' });

    (await client.send('PATCH', '/api/v1/me', { sex: null, locale: 'ar' })).expect(200);
    expect((await client.get('/api/v1/me/profile')).body).toEqual({ ...answers, sex: null, locale: 'ar' });
  });

  test('stays out of what the pages know of the signed-in person', async () => {
    const client = await house.as(await house.person({}));
    const answer = (await client.send('PATCH', '/api/v1/me', { sex: 'female', ageBand: '25-34' })).expect(
      200,
    );
    expect(answer.text).not.toMatch(/female|25-34/);
    expect((await client.get('/api/v1/me')).text).not.toMatch(/female|25-34/);
  });

  test.each([
    ['an invented country', { country: 'XX' }],
    ['a country by name', { country: 'Tunisie' }],
    ['an invented profession', { profession: 'spy' }],
    ['a date of birth', { ageBand: '1990-01-01' }],
  ])('refuses %s', async (_name, change) => {
    const client = await house.as(await house.person({}));
    (await client.send('PATCH', '/api/v1/me', change)).expect(400);
  });
});

// Safety 17: fields that only look as if they could be set.
describe('fields that are nobody’s to set', () => {
  test.each([
    ['roles', ['admin']],
    ['role', 'admin'],
    ['organisationId', '018f0000-0000-7000-8000-000000000001'],
    ['isAdmin', true],
    ['suspendedAt', null],
    ['email', 'x@y.example'],
    ['givenName', 'Someone'],
    ['passwordHash', 'x'],
    ['sessionGeneration', 1],
    ['id', '018f0000-0000-7000-8000-000000000001'],
  ])('in an account: %s', async (field, value) => {
    const person = await house.person({});
    const client = await house.as(person);
    const before = await rowOf(person.id);
    (await client.send('PATCH', '/api/v1/me', { country: 'FR', [field]: value })).expect(400);
    expect(await rowOf(person.id)).toEqual(before);
  });

  test('in an account that an admin makes: a role, a password', async () => {
    const admin = await house.as(await house.person({ roles: ['admin'] }));
    const organisationId = await house.organisation('Velmora');
    const input = { email: 'n@x.example', givenName: 'N', familyName: 'N', organisationId };
    for (const more of [{ roles: ['admin'] }, { password: 'x' }, { suspendedAt: null }])
      (await admin.post('/api/v1/people', { ...input, ...more })).expect(400);
  });

  test('in a course and in an enrolment: state, owner, result', async () => {
    const trainer = await house.as(await house.person({ roles: ['trainer'] }));
    const course = await aPublishedCourse(trainer);
    const change = { texts: [{ locale: 'fr', title: 'Autre' }], durationMinutes: 1, certificate: null };
    for (const more of [{ state: 'draft' }, { createdBy: 'me' }, { slug: 'x' }, { publishedAt: null }])
      (await trainer.send('PUT', `/api/v1/courses/${course.id}`, { ...change, ...more })).expect(400);

    const learner = await house.as(await house.person({}));
    for (const more of [{ state: 'completed' }, { userId: 'x' }, { completedAt: '2026-01-01T00:00:00Z' }])
      (await learner.post('/api/v1/enrolments', { courseId: course.id, ...more })).expect(400);
    expect((await learner.get('/api/v1/enrolments')).body.items).toEqual([]);
  });
});
