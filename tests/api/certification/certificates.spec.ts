import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { CertificationService } from '@vigie/api/domains/certification/certification.service.js';
import type { Certificate, Course, Me } from '@vigie/contracts';
import { aCertificate, complete, myCertificates } from '../../builders/certificate.js';
import { aPublishedCourse } from '../../builders/course.js';
import { asOwner } from '../../support/database.js';
import type { Client } from '../../support/client.js';
import { type House, openHouse } from '../../support/house.js';
import { until } from '../../support/until.js';

let house: House;
let trainer: Client;
let course: Course;
let holder: Me;
let client: Client;
let certificate: Certificate;

beforeAll(async () => {
  house = await openHouse();
  trainer = await house.as(await house.person({ roles: ['trainer'] }));
  course = await aPublishedCourse(trainer, {
    title: 'Comprendre la traite',
    certificate: 'participation',
    certificateMonths: 24,
  });
});
afterAll(() => house.close());

const certificatesOf = async (by: Client): Promise<Certificate[]> => (await myCertificates(by)).items;
const asTyped = (input: object) =>
  house
    .anonymous()
    .post('/api/v1/verifications', input)
    .then((answer) => answer.expect(200).body);
const asScanned = () =>
  house
    .anonymous()
    .get(`/api/v1/verifications/${certificate.verifyUrl.split('/').at(-1)}`)
    .then((answer) => answer.expect(200).body);

beforeEach(async () => {
  holder = await house.person({ givenName: 'سمير', familyName: 'حداد' });
  client = await house.as(holder);
  certificate = await aCertificate(course, client);
});

describe('a certificate', () => {
  test('is issued once, however often the course is said to be completed', async () => {
    const { enrolmentId } = (
      await house.database.sql<{ enrolmentId: string }>(
        'select enrolment_id as "enrolmentId" from certificate where id = $1',
        [certificate.id],
      )
    )[0] ?? { enrolmentId: '' };
    const service = house.app.get(CertificationService, { strict: false });
    const fact = { enrolmentId, userId: holder.id, courseId: course.id, at: new Date().toISOString() };
    await Promise.all([service.issueFor(fact), service.issueFor(fact), service.issueFor(fact)]);
    expect(await certificatesOf(client)).toHaveLength(1);
  });

  test('keeps its facts when the person or the course is renamed', async () => {
    await house.database.sql(`update user_account set family_name = 'Autre' where id = $1`, [holder.id]);
    const texts = [{ locale: 'fr', title: 'Un autre titre' }];
    (
      await trainer.send('PUT', `/api/v1/courses/${course.id}`, {
        texts,
        durationMinutes: 5,
        certificate: null,
      })
    ).expect(200);
    try {
      expect(await asScanned()).toMatchObject({
        holderName: 'سمير حداد',
        courseTitle: 'Comprendre la traite',
        hours: 1,
      });
    } finally {
      const restored = {
        texts: [{ locale: 'fr', title: 'Comprendre la traite' }],
        durationMinutes: 60,
        certificate: 'participation',
      };
      (
        await trainer.send('PUT', `/api/v1/courses/${course.id}`, { ...restored, certificateMonths: 24 })
      ).expect(200);
    }
  });

  test('of which anything was changed in the database is unknown', async () => {
    await asOwner(house.ownerUrl, (owner) =>
      owner.query(`update certificate set snapshot = replace(snapshot, 'حداد', 'Moreau') where id = $1`, [
        certificate.id,
      ]),
    );
    expect(await asScanned()).toMatchObject({ state: 'unknown', holderName: null });
  });

  test('whose shown facts were changed beside the signed snapshot is unknown too', async () => {
    await asOwner(house.ownerUrl, (owner) =>
      owner.query(
        `update certificate set facts = jsonb_set(facts, '{holder,familyName}', '"Moreau"') where id = $1`,
        [certificate.id],
      ),
    );
    expect(await asScanned()).toMatchObject({ state: 'unknown' });
  });

  test('is nobody else’s', async () => {
    const other = await house.as(await house.person({}));
    (await other.get(`/api/v1/certificates/${certificate.id}`)).expect(404);
    expect(await certificatesOf(other)).toEqual([]);
  });

  test('is not given for a course that promises none', async () => {
    const without = await aPublishedCourse(trainer, { certificate: null });
    await complete(without, client);
    await until('the completion', async () => {
      const { items } = (await client.get(`/api/v1/enrolments?courseId=${without.id}`)).body;
      return items[0].state === 'completed';
    });
    const queued = () =>
      house.database.sql(
        `select from pgboss.job where name = 'certification.on.enrolment.completed' and state in ('created', 'retry', 'active')`,
      );
    await until('the quiet', async () => (await queued()).length === 0);
    expect(await certificatesOf(client)).toHaveLength(1);
  });
});

describe('a stranger', () => {
  test('who types the number sees initials, and the name after typing the family name', async () => {
    const { number } = certificate.facts;
    expect(await asTyped({ number })).toMatchObject({
      state: 'valid',
      holderName: 'س··· ح···',
      nameMasked: true,
      nameMatches: null,
    });
    expect(await asTyped({ number, familyName: 'خطأ' })).toMatchObject({
      holderName: 'س··· ح···',
      nameMatches: false,
    });
    expect(await asTyped({ number, familyName: 'حداد' })).toMatchObject({
      holderName: 'سمير حداد',
      nameMatches: true,
    });
  });

  test('sees each of the states', async () => {
    expect((await asScanned()).state).toBe('valid');
    house.clock.set(new Date(Date.now() + 3 * 366 * 24 * 3600_000));
    try {
      expect((await asScanned()).state).toBe('expired');
    } finally {
      house.clock.set(null);
    }
    await house.database.sql('update certificate set withdrawn_at = now() where id = $1', [certificate.id]);
    expect(await asScanned()).toMatchObject({ state: 'withdrawn', withdrawnAt: expect.any(String) });
    expect(await asTyped({ number: 'VIG-2026-7K4M-9QXE' })).toMatchObject({
      state: 'unknown',
      holderName: null,
    });
  });

  test('is told whether an unknown number is mistyped', async () => {
    const { number } = certificate.facts;
    const last = number.endsWith('A') ? 'B' : 'A';
    expect(await asTyped({ number: number.slice(0, -1) + last })).toMatchObject({
      state: 'unknown',
      wellFormed: false,
    });
  });

  test('learns neither address, organisation nor score', async () => {
    expect(JSON.stringify(await asScanned())).not.toMatch(/@|Velmora|score/i);
  });

  test('cannot try numbers out', async () => {
    const patient = await openHouse();
    try {
      const tries = Array.from({ length: 61 }, () =>
        patient.anonymous().post('/api/v1/verifications', { number: 'VIG-2026-AAAA-AAAA' }),
      );
      const answers = (await Promise.all(tries)).map((answer) => answer.status);
      expect(answers.filter((status) => status === 200)).toHaveLength(60);
      expect(answers.filter((status) => status === 429)).toHaveLength(1);
    } finally {
      await patient.close();
    }
  });
});
