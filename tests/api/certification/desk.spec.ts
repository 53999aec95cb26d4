import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Certificate, Course, DeskList, Me } from '@vigie/contracts';
import { aCertificate, complete, completeAndHold, myCertificates } from '../../builders/certificate.js';
import { aPublishedCourse } from '../../builders/course.js';
import type { Client } from '../../support/client.js';
import { asOwner } from '../../support/database.js';
import { type House, openHouse } from '../../support/house.js';
import { until } from '../../support/until.js';

let house: House;
let admin: Client;
let trainer: Client;
let course: Course;
let other: Course;
let holder: Me;
let client: Client;
let certificate: Certificate;

beforeAll(async () => {
  house = await openHouse();
  admin = await house.as(await house.person({ roles: ['admin'], givenName: 'Tarek', familyName: 'Mahfouz' }));
  trainer = await house.as(await house.person({ roles: ['trainer'] }));
  const promise = { certificate: 'participation', certificateMonths: 24 } as const;
  course = await aPublishedCourse(trainer, { title: 'Comprendre la traite', ...promise });
  other = await aPublishedCourse(trainer, { title: 'Protéger', ...promise });
});
afterAll(() => house.close());
beforeEach(async () => {
  holder = await house.person({});
  client = await house.as(holder);
  certificate = await aCertificate(course, client);
});

const path = (id = certificate.id) => `/api/v1/admin/certificates/${id}`;
const withdraw = (reason = 'taken by somebody else') => admin.post(`${path()}/withdrawal`, { reason });
const corrected = { givenName: 'Agnès', familyName: 'Morel', reason: 'a typing error' };
const replace = () => admin.post(`${path()}/replacement`, corrected);
const scanned = async (one: Certificate) =>
  (await house.anonymous().get(`/api/v1/verifications/${one.verifyUrl.split('/').at(-1)}`)).expect(200).body;
const listed = async (query: string): Promise<DeskList> =>
  (await admin.get(`/api/v1/admin/certificates?${query}`)).expect(200).body;
const numbers = async (query: string) => (await listed(query)).items.map((one) => one.number);

describe('withdrawing', () => {
  test('says so to strangers with the date, and keeps the reason inside', async () => {
    const detail = (await withdraw()).expect(200).body;
    expect(detail).toMatchObject({
      state: 'withdrawn',
      can: [],
      changes: [{ what: 'withdrawn', reason: 'taken by somebody else', by: 'Tarek Mahfouz' }],
    });
    const told = await scanned(certificate);
    expect(told).toMatchObject({ state: 'withdrawn', withdrawnAt: expect.any(String) });
    const mine = await myCertificates(client);
    expect(mine.items[0]?.state).toBe('withdrawn');
    expect(JSON.stringify([told, mine])).not.toContain('somebody else');
  });

  test('happens once, needs a reason, and is the end: no replacement after it, no new issue', async () => {
    (await withdraw('  ')).expect(400);
    const answers = await Promise.all([withdraw(), withdraw()]);
    expect(answers.map((one) => one.status).sort()).toEqual([200, 409]);
    expect((await replace()).expect(409).body.type).toBe('certification/not-standing');
    expect((await myCertificates(client)).items).toHaveLength(1);
  });
});

describe('replacing', () => {
  test('issues a corrected certificate that takes the other’s place', async () => {
    const detail = (await replace()).expect(200).body;
    expect(detail).toMatchObject({
      state: 'valid',
      facts: {
        holder: { givenName: 'Agnès', familyName: 'Morel' },
        course: certificate.facts.course,
        completedAt: certificate.facts.completedAt,
        expiresAt: certificate.facts.expiresAt,
      },
      replaces: { id: certificate.id, number: certificate.facts.number },
    });
    expect(detail.facts.number).not.toBe(certificate.facts.number);
    expect(await scanned(certificate)).toMatchObject({
      state: 'replaced',
      holderName: 'Inès Moreau',
      replacedBy: detail.facts.number,
    });
    expect(await scanned(detail)).toMatchObject({ state: 'valid', holderName: 'Agnès Morel' });
    expect((await admin.get(path())).body.changes).toMatchObject([
      { what: 'replaced', reason: 'a typing error' },
    ]);
  });

  test('happens once, however often it is asked at the same time', async () => {
    const answers = await Promise.all([replace(), replace(), replace()]);
    expect(answers.map((one) => one.status).sort()).toEqual([200, 409, 409]);
    expect((await myCertificates(client)).items).toHaveLength(2);
  });

  test('changes the name that later certificates carry', async () => {
    (await replace()).expect(200);
    await complete(other, client);
    const later = await until('the later certificate', async () =>
      (await myCertificates(client)).items.find((one) => one.facts.course.id === other.id),
    );
    expect(later.facts.holder).toEqual({ givenName: 'Agnès', familyName: 'Morel' });
  });

  test('never signs a row that somebody changed past us', async () => {
    await asOwner(house.ownerUrl, (owner) =>
      owner.query(`update certificate set facts = jsonb_set(facts, '{hours}', '99') where id = $1`, [
        certificate.id,
      ]),
    );
    expect((await replace()).expect(409).body.type).toBe('certification/not-genuine');
    expect((await myCertificates(client)).items).toHaveLength(1);
  });
});

describe('the desk', () => {
  test('is found by number, name, course and state', async () => {
    const { number } = certificate.facts;
    const named = await house.as(await house.person({ givenName: 'سمير', familyName: 'حداد' }));
    const arabic = (await aCertificate(other, named)).facts.number;
    expect(await numbers(`q=${number.slice(4)}`)).toEqual([number]);
    expect(await numbers(`q=${encodeURIComponent('سمير حد')}`)).toContain(arabic);
    expect(await numbers('q=%25')).toEqual([]);
    expect(await numbers(`courseId=${other.id}`)).not.toContain(number);
    (await withdraw()).expect(200);
    expect(await numbers('state=withdrawn')).toContain(number);
    expect(await numbers('state=issued')).not.toContain(number);
    expect((await listed('')).courses.map((one) => one.title)).toEqual(
      expect.arrayContaining(['Comprendre la traite', 'Protéger']),
    );
  });

  test('shows what expires in 30, 60 and 90 days', async () => {
    const { number, expiresAt } = certificate.facts;
    const daysBefore = (days: number) => new Date(Date.parse(expiresAt ?? '') - days * 24 * 3600_000);
    const expiring = async (days: number) => (await numbers(`expiresWithin=${days}`)).includes(number);
    try {
      house.clock.set(daysBefore(75));
      expect([await expiring(30), await expiring(60), await expiring(90)]).toEqual([false, false, true]);
      house.clock.set(daysBefore(20));
      expect([await expiring(30), await expiring(90)]).toEqual([true, true]);
      house.clock.set(daysBefore(-1));
      expect([await expiring(30), await expiring(90)]).toEqual([false, false]);
      expect(await numbers('state=expired')).toContain(number);
    } finally {
      house.clock.set(null);
    }
    (await admin.get('/api/v1/admin/certificates?expiresWithin=31')).expect(400);
  });

  test('shows what is held, and counts', async () => {
    const before = (await admin.get('/api/v1/admin/certificates/counts')).expect(200).body;
    const waiting = await house.person({ givenName: 'Rosa', familyName: 'Delgado' });
    const enrolmentId = await completeAndHold(course, await house.as(waiting));
    const { items } = (await admin.get('/api/v1/admin/certificates/held')).expect(200).body;
    expect(items).toContainEqual(
      expect.objectContaining({
        enrolmentId,
        reason: 'name-not-confirmed',
        holder: expect.objectContaining({ id: waiting.id, familyName: 'Delgado', organisation: 'Velmora' }),
      }),
    );
    const after = (await admin.get('/api/v1/admin/certificates/counts')).expect(200).body;
    expect(after).toEqual({ ...before, held: before.held + 1 });
  });

  test('gives pages', async () => {
    const all = await listed('');
    expect(all).toMatchObject({ page: 1, pageSize: 25, total: expect.any(Number) });
    expect((await listed('page=40')).items).toEqual([]);
    (await admin.get('/api/v1/admin/certificates?page=0')).expect(400);
  });

  test('gives the register as a sheet in which no name is a formula', async () => {
    const name = { givenName: '=cmd|calc', familyName: '+1 "x", y' };
    const { number } = (await aCertificate(course, await house.as(await house.person({})), name)).facts;
    const answer = (await admin.get(`/api/v1/admin/certificates/register.csv?q=${number}`)).expect(200);
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    const [header, row, ...rest] = answer.text.trim().split('\r\n');
    expect(header).toMatch(/^\uFEFF?number,state,kind,given_name,family_name,course,/);
    expect(row).toContain(
      `${number},valid,participation,'=cmd|calc,"'+1 ""x"", y",Comprendre la traite,fr,1,`,
    );
    expect(rest).toEqual([]);
  });

  test('is for administrators alone', async () => {
    const reason = { reason: 'some reason' };
    for (const [method, route, body] of [
      ['GET', '/api/v1/admin/certificates'],
      ['GET', '/api/v1/admin/certificates/counts'],
      ['GET', '/api/v1/admin/certificates/held'],
      ['GET', '/api/v1/admin/certificates/register.csv'],
      ['GET', path()],
      ['POST', `${path()}/withdrawal`, reason],
      ['POST', `${path()}/replacement`, corrected],
      ['GET', '/api/v1/admin/certificate-corrections'],
    ] as const) {
      for (const asking of [client, trainer]) (await asking.send(method, route, body)).expect(403);
      (await house.anonymous().send(method, route, body)).expect(401);
    }
    expect((await scanned(certificate)).state).toBe('valid');
  });
});
