import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { CertificationService } from '@vigie/api/domains/certification/certification.service.js';
import type { Course, Me } from '@vigie/contracts';
import { complete, completeAndHold, confirmName, myCertificates } from '../../builders/certificate.js';
import { aPublishedCourse } from '../../builders/course.js';
import type { Client } from '../../support/client.js';
import { type House, openHouse } from '../../support/house.js';
import { until } from '../../support/until.js';

let house: House;
let course: Course;
let other: Course;
let ines: Me;
let client: Client;

beforeAll(async () => {
  house = await openHouse();
  const trainer = await house.as(await house.person({ roles: ['trainer'] }));
  course = await aPublishedCourse(trainer, { title: 'Comprendre la traite', certificate: 'success' });
  other = await aPublishedCourse(trainer, { title: 'Protéger', certificate: 'participation' });
});
afterAll(() => house.close());
beforeEach(async () => {
  ines = await house.person({});
  client = await house.as(ines);
});

const why = async (by: Client, enrolmentId: string) =>
  by.get(`/api/v1/enrolments/${enrolmentId}/certificate-explanation`);
const unmet = (conditions: { kind: string; met: boolean }[]) =>
  conditions.filter((one) => !one.met).map((one) => one.kind);

describe('the name on certificates', () => {
  test('holds the first certificate, and confirming it issues what was held', async () => {
    await completeAndHold(course, client);
    await completeAndHold(other, client);
    const waiting = await myCertificates(client);
    expect(waiting).toMatchObject({
      items: [],
      name: { givenName: 'Inès', familyName: 'Moreau', confirmedAt: null },
      held: [
        { reason: 'name-not-confirmed', kind: 'success', courseTitle: { text: 'Comprendre la traite' } },
        { reason: 'name-not-confirmed', kind: 'participation', courseTitle: { text: 'Protéger' } },
      ],
    });

    await confirmName(client);
    const { items, held, name } = await myCertificates(client);
    expect(items.map((one) => one.facts.holder)).toEqual(
      Array(2).fill({ givenName: 'Inès', familyName: 'Moreau' }),
    );
    expect(items.map((one) => one.facts.completedAt).sort()).toEqual(
      waiting.held.map((one) => one.completedAt).sort(),
    );
    expect(held).toEqual([]);
    expect(name.confirmedAt).not.toBeNull();
  });

  test('is asked once: a later certificate is issued at once, in the confirmed name', async () => {
    await confirmName(client, { givenName: 'إيناس', familyName: 'مورو' });
    await house.database.sql(`update user_account set family_name = 'Autre' where id = $1`, [ines.id]);
    await complete(course, client);
    const [certificate] = await until('the certificate', async () => {
      const { items } = await myCertificates(client);
      return items.length > 0 && items;
    });
    expect(certificate?.facts.holder).toEqual({ givenName: 'إيناس', familyName: 'مورو' });
    const again = await client.post('/api/v1/certificate-name', { givenName: 'Inès', familyName: 'Autre' });
    expect(again.expect(409).body.type).toBe('certification/name-confirmed');
  });

  test('is kept once, and each certificate issued once, when it is confirmed twice at the same time', async () => {
    const enrolmentId = await completeAndHold(course, client);
    const name = { givenName: 'Inès', familyName: 'Moreau' };
    const fact = { enrolmentId, userId: ines.id, courseId: course.id, at: new Date().toISOString() };
    const service = house.app.get(CertificationService, { strict: false });
    const [one, two] = await Promise.all([
      client.post('/api/v1/certificate-name', name),
      client.post('/api/v1/certificate-name', name),
      service.issueFor(fact),
      service.issueFor(fact),
    ]);
    expect([one.status, two.status].sort()).toEqual([200, 409]);
    const { items, held } = await myCertificates(client);
    expect(items).toHaveLength(1);
    expect(held).toEqual([]);
  });

  test('must be printable, and says which characters are not', async () => {
    const answer = await client.post('/api/v1/certificate-name', { givenName: '龍', familyName: 'Moreau' });
    expect(answer.expect(422).body).toMatchObject({
      type: 'certification/name-not-printable',
      characters: ['龍'],
    });
    expect((await myCertificates(client)).name.confirmedAt).toBeNull();
  });

  test.each([
    ['turns the direction of what follows', 'Ines\u202Eyrram'],
    ['holds a line break', 'Ines\nMoreau'],
    ['is empty', '   '],
  ])('is refused when it %s', async (_, givenName) => {
    (await client.post('/api/v1/certificate-name', { givenName, familyName: 'Moreau' })).expect(400);
  });

  test('is each person’s own: nobody confirms for another, nobody without account', async () => {
    const name = { givenName: 'Inès', familyName: 'Moreau' };
    (await client.post('/api/v1/certificate-name', { ...name, userId: ines.id })).expect(400);
    (await house.anonymous().post('/api/v1/certificate-name', name)).expect(401);
  });
});

describe('why there is no certificate', () => {
  test('the learner and an administrator read the same object, others find nothing', async () => {
    const enrolmentId = await completeAndHold(course, client);
    const mine = (await why(client, enrolmentId)).expect(200).body;
    expect(mine).toMatchObject({ state: 'held', certificateId: null });
    expect(unmet(mine.conditions)).toEqual(['name-confirmed']);
    const admin = await house.as(await house.person({ roles: ['admin'] }));
    expect((await why(admin, enrolmentId)).expect(200).body).toEqual(mine);
    (await why(await house.as(await house.person({})), enrolmentId)).expect(404);
    (await why(client, crypto.randomUUID())).expect(404);
  });

  test('before the course is completed its own conditions are missing; afterwards it is issued', async () => {
    const enrolment = (await client.post('/api/v1/enrolments', { courseId: course.id })).expect(201).body;
    expect((await why(client, enrolment.id)).expect(200).body).toMatchObject({ state: 'not-completed' });

    const enrolmentId = await completeAndHold(other, client);
    await confirmName(client);
    const { state, conditions, certificateId } = (await why(client, enrolmentId)).expect(200).body;
    expect(state).toBe('issued');
    expect(unmet(conditions)).toEqual([]);
    expect(certificateId).toBe((await myCertificates(client)).items[0]?.id);
  });
});
