import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Course, DeskCorrection } from '@vigie/contracts';
import { aCertificate, completeAndHold, myCertificates } from '../../builders/certificate.js';
import { aPublishedCourse } from '../../builders/course.js';
import type { Client } from '../../support/client.js';
import { type House, openHouse } from '../../support/house.js';

let house: House;
let admin: Client;
let course: Course;
let other: Course;
let client: Client;

beforeAll(async () => {
  house = await openHouse();
  admin = await house.as(await house.person({ roles: ['admin'] }));
  const trainer = await house.as(await house.person({ roles: ['trainer'] }));
  course = await aPublishedCourse(trainer, { certificate: 'participation' });
  other = await aPublishedCourse(trainer, { certificate: 'success' });
});
afterAll(() => house.close());
beforeEach(async () => {
  client = await house.as(await house.person({}));
});

const wish = { givenName: 'Agnès', familyName: 'Morel', why: 'I have married' };
const ask = () => client.post('/api/v1/certificate-corrections', wish);
const open = async (): Promise<DeskCorrection[]> =>
  (await admin.get('/api/v1/admin/certificate-corrections')).expect(200).body.items;
const mine = async (): Promise<DeskCorrection> => {
  const correction = (await open()).at(-1);
  if (!correction) throw new Error('no correction is open');
  return correction;
};
const settle = (id: string, how: 'acceptance' | 'refusal', body = {}) =>
  admin.post(`/api/v1/admin/certificate-corrections/${id}/${how}`, body);

test('an accepted correction replaces every certificate that stands', async () => {
  await aCertificate(course, client);
  (await client.post('/api/v1/enrolments', { courseId: other.id })).expect(201);
  (await ask()).expect(204);
  const correction = await mine();
  expect(correction).toMatchObject({
    ...wish,
    state: 'open',
    current: { givenName: 'Inès', familyName: 'Moreau' },
    certificateCount: 1,
  });

  const answers = await Promise.all([
    settle(correction.id, 'acceptance'),
    settle(correction.id, 'acceptance'),
  ]);
  expect(answers.map((one) => one.status).sort()).toEqual([204, 404]);
  const { items, name, correction: settled } = await myCertificates(client);
  expect(items.map((one) => [one.state, one.facts.holder.familyName])).toEqual([
    ['valid', 'Morel'],
    ['replaced', 'Moreau'],
  ]);
  expect(name).toMatchObject({ givenName: 'Agnès', familyName: 'Morel' });
  expect(settled).toMatchObject({ state: 'accepted' });
});

test('a refused correction changes nothing and tells its holder why', async () => {
  await aCertificate(course, client);
  (await ask()).expect(204);
  (await settle((await mine()).id, 'refusal', { answer: 'Please send your identity card' })).expect(204);
  const { items, name, correction } = await myCertificates(client);
  expect(items).toMatchObject([{ state: 'valid' }]);
  expect(name.familyName).toBe('Moreau');
  expect(correction).toMatchObject({ state: 'refused', answer: 'Please send your identity card' });
});

test('one correction at a time, and only of a confirmed name', async () => {
  await completeAndHold(course, client);
  expect((await ask()).expect(409).body.type).toBe('certification/name-not-confirmed');
  (await client.post('/api/v1/certificate-name', { givenName: 'Inès', familyName: 'Moreau' })).expect(200);
  const answers = await Promise.all([ask(), ask()]);
  expect(answers.map((one) => one.status).sort()).toEqual([204, 409]);
  expect((await ask()).expect(409).body.type).toBe('certification/correction-open');
});

test('only an administrator settles it', async () => {
  await aCertificate(course, client);
  (await ask()).expect(204);
  const { id } = await mine();
  const trainer = await house.as(await house.person({ roles: ['trainer'] }));
  for (const asking of [client, trainer])
    (await asking.post(`/api/v1/admin/certificate-corrections/${id}/acceptance`)).expect(403);
  expect((await myCertificates(client)).items).toHaveLength(1);
});
