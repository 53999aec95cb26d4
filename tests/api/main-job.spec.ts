import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Certificate, Course, Launch, Me } from '@vigie/contracts';
import { confirmName, myCertificates } from '../builders/certificate.js';
import { aCommit } from '../builders/commit.js';
import { aPublishedCourse } from '../builders/course.js';
import { type Client } from '../support/client.js';
import { type House, openHouse } from '../support/house.js';
import { until } from '../support/until.js';

let house: House;
let trainer: Client;
let learner: Me;
let ines: Client;

beforeAll(async () => {
  house = await openHouse();
  trainer = await house.as(await house.person({ roles: ['trainer'] }));
  learner = await house.person({ givenName: 'Inès', familyName: 'Moreau' });
  ines = await house.as(learner);
});
afterAll(() => house.close());

const launchOf = async (client: Client, course: Course): Promise<Launch> =>
  (await client.post(`/api/v1/activities/${course.activities[0]?.id}/launches`, {})).expect(200).body;

test('a package becomes a course, is taken in two sittings, and ends in a certificate that a stranger verifies', async () => {
  const course = await aPublishedCourse(trainer, {
    title: 'Repérer et identifier',
    packages: [{ items: [{ title: 'Leçon', masteryScore: 80 }], mustPass: true }],
    certificateMonths: 24,
  });
  (await ines.post('/api/v1/enrolments', { courseId: course.id })).expect(201);

  const first = await launchOf(ines, course);
  const runtime = JSON.stringify({
    token: first.token,
    envelope: aCommit(first, { location: 'p3', suspendData: 'état' }),
  });
  const saved = await house
    .anonymous()
    .send('POST', '/api/runtime/commit', runtime, { headers: { 'content-type': 'text/plain' } });
  expect(saved.expect(200).body).toEqual({ acked: 1, lease: 'held' });

  const second = (
    await ines.post(`/api/v1/activities/${course.activities[0]?.id}/launches`, { takeOver: true })
  ).expect(200).body as Launch;
  expect(second.epoch).toBe(first.epoch + 1);
  expect(second.items[0]?.cmi).toMatchObject({
    core: { lesson_location: 'p3', entry: 'resume', total_time: '0000:00:10.00' },
    suspend_data: 'état',
  });

  const done = aCommit(second, { status: 'passed', raw: '90', exit: '', final: true });
  (await ines.post(`/api/v1/attempts/${second.attempt}/commits`, done)).expect(200);

  await until('the held certificate', async () => (await myCertificates(ines)).held[0]);
  await confirmName(ines);
  const certificate = await until<Certificate>('the certificate', async () => {
    const { items } = (await ines.get('/api/v1/certificates')).expect(200).body;
    return items[0];
  });
  expect(certificate.facts).toMatchObject({
    kind: 'success',
    holder: { givenName: 'Inès', familyName: 'Moreau' },
    course: { title: 'Repérer et identifier' },
    hours: 1,
    issuer: 'OIM',
  });

  const [enrolment] = (await ines.get('/api/v1/enrolments')).expect(200).body.items;
  expect(enrolment).toMatchObject({ state: 'completed', next: null, explanation: { met: true } });

  const stranger = house.anonymous();
  const token = certificate.verifyUrl.split('/').at(-1);
  expect((await stranger.get(`/api/v1/verifications/${token}`)).expect(200).body).toMatchObject({
    state: 'valid',
    holderName: 'Inès Moreau',
    nameMasked: false,
    courseTitle: 'Repérer et identifier',
  });
  const { number } = certificate.facts;
  expect(
    (await stranger.post('/api/v1/verifications', { number: number.toLowerCase() })).expect(200).body,
  ).toMatchObject({
    state: 'valid',
    holderName: 'I··· M·····',
    nameMasked: true,
  });
  expect((await stranger.post('/api/v1/verifications', { number, familyName: 'moreau' })).body).toMatchObject(
    {
      holderName: 'Inès Moreau',
      nameMatches: true,
    },
  );
});
