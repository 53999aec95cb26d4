import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Course, Enrolment, Launch, ResultDetail } from '@vigie/contracts';
import { aCommit } from '../../builders/commit.js';
import { aPublishedCourse } from '../../builders/course.js';
import type { Client } from '../../support/client.js';
import { type House, openHouse } from '../../support/house.js';
import { until } from '../../support/until.js';

let house: House;
let trainer: Client;
let course: Course;
let learner: Client;
let enrolment: string;
const reason = 'Examen passé sur papier le 3 mars';

beforeAll(async () => {
  house = await openHouse();
  trainer = await house.as(
    await house.person({ roles: ['learner', 'trainer'], givenName: 'Hélène', familyName: 'Marchetti' }),
  );
  course = await aPublishedCourse(trainer, {
    packages: [{ mustPass: true, items: [{ title: 'Examen', masteryScore: 80 }] }],
  });
});
afterAll(() => house.close());

beforeEach(async () => {
  learner = await house.as(await house.person({}));
  enrolment = (await learner.post('/api/v1/enrolments', { courseId: course.id })).expect(201).body.id;
});

const activity = () => course.activities[0]?.id ?? '';
const path = (rest = '') => `/api/v1/enrolments/${enrolment}/activities/${activity()}/override${rest}`;
const decide = (body: object = { outcome: 'passed', reason }, who = trainer) => who.post(path(), body);
const withdraw = (who = trainer) => who.post(path('/withdrawal'), { reason: 'Erreur de personne' });
const mine = async (): Promise<Enrolment> =>
  (await learner.get(`/api/v1/enrolments/${enrolment}`)).expect(200).body;
const detail = async (): Promise<ResultDetail> =>
  (await trainer.get(`/api/v1/courses/${course.id}/people/${enrolment}`)).expect(200).body;

async function fail(): Promise<void> {
  const launch: Launch = (await learner.post(`/api/v1/activities/${activity()}/launches`, {})).expect(
    200,
  ).body;
  const end = aCommit(launch, { status: 'failed', raw: '20', exit: '', final: true });
  (await learner.post(`/api/v1/attempts/${launch.attempt}/commits`, end)).expect(200);
  await until('the result', async () => (await mine()).activities[0]?.success === 'failed');
}

describe('a decision over what was tracked', () => {
  test('counts, completes the course, and says who, when and why, to learner and trainer alike', async () => {
    await fail();
    (await decide()).expect(204);

    const { state, explanation, activities } = await mine();
    expect(state).toBe('completed');
    expect(explanation).toMatchObject({
      met: true,
      conditions: [
        {
          met: true,
          success: 'passed',
          override: {
            ...{ outcome: 'passed', by: 'Hélène Marchetti', reason },
            tracked: { completion: 'completed', success: 'failed' },
          },
        },
      ],
    });
    expect(activities[0]).toMatchObject({ success: 'passed', scaledScore: 0.2 });
    const seen = await detail();
    expect(seen).toMatchObject({ progress: 'passed', can: expect.arrayContaining(['override']) });
    expect(seen.explanation).toEqual(explanation);
    expect(seen.activities[0]?.attempts[0]).toMatchObject({ success: 'failed', scaledScore: 0.2 });
    const [tracked] = await house.database.sql(
      'select completion, success from activity_result where enrolment_id = $1',
      [enrolment],
    );
    expect(tracked).toEqual({ completion: 'completed', success: 'failed' });
  });

  test('leads to the certificate, which stays when the decision is taken back', async () => {
    (await decide()).expect(204);
    const standing = async () =>
      (await learner.get(`/api/v1/enrolments/${enrolment}/certificate-explanation`)).expect(200).body;
    await until('the certificate', async () => (await standing()).state === 'held');

    expect((await withdraw()).expect(200).body).toEqual({ staysCompleted: true });
    expect((await standing()).state).toBe('held');
    const { state, activities } = await mine();
    expect(state).toBe('completed');
    expect(activities[0]).toMatchObject({ completion: 'not-attempted', override: null });
    expect((await detail()).activities[0]?.override).toBeNull();
    expect((await withdraw()).expect(409).body.type).toBe('enrolment/no-override');
  });

  test('may be taken back before anything followed, and be made again', async () => {
    const two = await aPublishedCourse(trainer, { packages: [{}, {}] });
    const id = (await learner.post('/api/v1/enrolments', { courseId: two.id })).expect(201).body.id;
    const at = `/api/v1/enrolments/${id}/activities/${two.activities[0]?.id}/override`;
    const decision = { outcome: 'completed', reason };
    (await trainer.post(at, decision)).expect(204);
    (await trainer.post(at, decision)).expect(409);
    const undone = await trainer.post(`${at}/withdrawal`, { reason });
    expect(undone.expect(200).body).toEqual({ staysCompleted: false });
    expect((await learner.get(`/api/v1/enrolments/${id}`)).body.state).toBe('active');
    (await trainer.post(at, decision)).expect(204);
    const rows = await house.database.sql('select 1 from activity_override where enrolment_id = $1', [id]);
    expect(rows).toHaveLength(2);
  });

  test('does not hide what is tracked after it', async () => {
    (await decide({ outcome: 'completed', reason })).expect(204);
    expect((await mine()).state).toBe('active');
    await fail();
    expect((await mine()).activities[0]).toMatchObject({
      override: { tracked: { completion: 'completed', success: 'failed' } },
    });
  });

  test('wants a reason, is not made twice nor for what is so already, and never by oneself', async () => {
    expect((await decide({ outcome: 'passed', reason: ' a ' })).status).toBe(400);
    expect((await decide({ outcome: 'failed', reason })).status).toBe(400);
    (await decide()).expect(204);
    expect((await decide()).expect(409).body.type).toBe('enrolment/override-not-needed');
    (await decide(undefined, learner)).expect(403);

    const { id } = (await trainer.post('/api/v1/enrolments', { courseId: course.id })).expect(201).body;
    const own = `/api/v1/enrolments/${id}/activities/${activity()}/override`;
    expect((await trainer.post(own, { outcome: 'passed', reason })).expect(403).body.type).toBe(
      'enrolment/override-own',
    );
    const seen = (await trainer.get(`/api/v1/courses/${course.id}/people/${id}`)).expect(200).body;
    expect(seen.can).not.toContain('override');
  });

  test('is for those who look after this course', async () => {
    const other = await aPublishedCourse(trainer);
    const elsewhere = [{ role: 'trainer' as const, scope: 'course' as const, scopeId: other.id }];
    const stranger = await house.as(await house.person({ grants: elsewhere }));
    expect((await decide(undefined, stranger)).status).toBe(404);
    const here = [{ role: 'trainer' as const, scope: 'course' as const, scopeId: course.id }];
    const theirs = await house.as(await house.person({ grants: here }));
    (await decide(undefined, theirs)).expect(204);
    expect((await withdraw(stranger)).status).toBe(404);
  });

  test('is in the record of who did what, with its reason', async () => {
    (await decide()).expect(204);
    (await withdraw()).expect(200);
    const admin = await house.as(await house.person({ roles: ['admin'] }));
    const found = await until('the record', async () => {
      const answer = await admin.get('/api/v1/admin/audit?action=enrolment.overrideWithdrawn');
      const { items } = answer.expect(200).body;
      return JSON.stringify(items).includes('Erreur de personne') && items;
    });
    expect(found[0]).toMatchObject({ action: 'enrolment.overrideWithdrawn' });
  });
});

test('one more attempt is offered where the attempts are over, and only there', async () => {
  expect((await detail()).activities[0]?.mayGrant).toBe(false);
  const [row] = course.activities;
  const sections = [
    {
      ...{ id: null, titles: [] },
      activities: [{ id: row?.id, kind: 'package', packageId: row?.packageId, attempts: { maxAttempts: 1 } }],
    },
  ];
  const { outlineVersion } = (await trainer.get(`/api/v1/courses/${course.id}`)).expect(200).body;
  (
    await trainer.send('PUT', `/api/v1/courses/${course.id}/outline`, { version: outlineVersion, sections })
  ).expect(200);
  await fail();
  expect((await detail()).activities[0]?.mayGrant).toBe(true);
  const grant = `/api/v1/enrolments/${enrolment}/activities/${activity()}/attempts`;
  (await trainer.post(grant, { reason: 'Coupure de réseau' })).expect(204);
  expect((await detail()).activities[0]?.mayGrant).toBe(false);
});
