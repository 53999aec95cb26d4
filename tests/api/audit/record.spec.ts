import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AuditService } from '@vigie/api/domains/audit/index.js';
import { recorded } from '@vigie/api/domains/audit/recorded.rules.js';
import { courseClosed } from '@vigie/api/events/catalogue.js';
import { Events } from '@vigie/api/platform/events/events.js';
import { newId } from '@vigie/api/platform/ids/ids.js';
import { Jobs } from '@vigie/api/platform/jobs/jobs.js';
import type { AuditEntry, Course, Me } from '@vigie/contracts';
import { aCommit } from '../../builders/commit.js';
import { aPublishedCourse } from '../../builders/course.js';
import { importZip } from '../../builders/upload.js';
import { asOwner } from '../../support/database.js';
import type { Client } from '../../support/client.js';
import { type House, openHouse } from '../../support/house.js';
import { until } from '../../support/until.js';

let house: House;
let trainer: Me;
let learner: Me;
let admin: Client;
let course: Course;
let enrolledUnder: string;

beforeAll(async () => {
  house = await openHouse();
  trainer = await house.person({ roles: ['trainer'], givenName: 'Hélène', familyName: 'Marchetti' });
  learner = await house.person({ givenName: 'سمير', familyName: 'حداد' });
  admin = await house.as(await house.person({ roles: ['admin'] }));
  const editor = await house.as(trainer);
  course = await aPublishedCourse(editor, { title: 'Comprendre la traite' });
  const input = { texts: [{ locale: 'fr', title: 'Un autre titre' }], durationMinutes: 5, certificate: null };
  (await editor.send('PUT', `/api/v1/courses/${course.id}`, input)).expect(200);
  const client = await house.as(learner);
  const enrolment = (await client.post('/api/v1/enrolments', { courseId: course.id })).expect(201);
  enrolledUnder = String(enrolment.headers['x-request-id']);
  const activity = course.activities[0]?.id;
  const launch = (await client.post(`/api/v1/activities/${activity}/launches`, {})).expect(200).body;
  const done = aCommit(launch, { status: 'passed', exit: '', final: true });
  (await client.post(`/api/v1/attempts/${launch.attempt}/commits`, done)).expect(200);
  await entryOf('enrolment.completed');
  await quiet();
});
afterAll(() => house.close());

const list = async (query = ''): Promise<AuditEntry[]> =>
  (await admin.get(`/api/v1/admin/audit${query}`)).expect(200).body.items;
const entryOf = (action: string): Promise<AuditEntry> =>
  until(action, async () => (await list(`?action=${action}`))[0]);
const chain = async () => (await admin.get('/api/v1/admin/audit/chain')).expect(200).body;
const quiet = () =>
  until('the quiet', async () => {
    const open = `select from pgboss.job where name like 'audit.on.%' and state in ('created', 'retry', 'active')`;
    return (await house.database.sql(open)).length === 0;
  });

describe('the record', () => {
  test('says who imported a package, and what it is', async () => {
    expect(await entryOf('packages.imported')).toMatchObject({
      actorId: trainer.id,
      object: { kind: 'package', id: course.activities[0]?.packageId },
      before: null,
      after: { standard: 'scorm12', sizeBytes: expect.any(Number) },
      reference: expect.stringMatching(/^R-/),
    });
  });

  test('says what a course demanded before and after', async () => {
    expect(await entryOf('catalogue.courseChanged')).toMatchObject({
      actorId: trainer.id,
      object: { kind: 'course', id: course.id },
      before: { durationMinutes: 60, certificate: course.certificate },
      after: { durationMinutes: 5, certificate: null },
    });
  });

  test('says who enrolled, under the reference of the answer', async () => {
    expect(await entryOf('enrolment.enrolled')).toMatchObject({
      actorId: learner.id,
      subjectId: learner.id,
      reference: enrolledUnder,
    });
  });

  test('says that Vigie itself completed the enrolment, under the reference of the commit', async () => {
    expect(await entryOf('enrolment.completed')).toMatchObject({
      actorId: null,
      subjectId: learner.id,
      after: { courseId: course.id, state: 'completed' },
      reference: expect.stringMatching(/^R-/),
    });
  });

  test('says why a package was refused, without the name of the file', async () => {
    const editor = await house.as(trainer);
    const refused = await importZip(editor, Buffer.from('no zip'), { fileName: 'Moreau.zip' });
    expect(refused.outcome).toBe('refused');
    const entry = await entryOf('packages.refused');
    expect(entry).toMatchObject({ actorId: trainer.id, object: { kind: 'package', id: null } });
    expect(refused.refusal?.type).toBe(`packages/${entry.after?.['code']}`);
  });

  test('holds no name, address, title or file name', async () => {
    const text = JSON.stringify(await list('?limit=200'));
    expect(text).not.toMatch(/Marchetti|Hélène|حداد|@|Moreau|Comprendre|autre titre|\.zip/);
  });

  test('does not tell of what was rolled back', async () => {
    const before = (await list('?limit=200')).length;
    const cancelled = house.database.transaction(async () => {
      await house.app.get(Events).publish(courseClosed, aClosing());
      throw new Error('changed my mind');
    });
    await expect(cancelled).rejects.toThrow('changed my mind');
    await quiet();
    expect(await list('?limit=200')).toHaveLength(before);
  });
});

describe('looking something up', () => {
  test('by actor, by object or person concerned, and by time', async () => {
    const ofTrainer = await list(`?actor=${trainer.id}`);
    expect(ofTrainer.length).toBeGreaterThan(3);
    expect(ofTrainer.every((entry) => entry.actorId === trainer.id)).toBe(true);
    expect((await list(`?object=${learner.id}`)).map((entry) => entry.action)).toEqual([
      'enrolment.completed',
      'enrolment.enrolled',
    ]);
    expect((await list(`?object=${course.id}`)).every((entry) => entry.object.id === course.id)).toBe(true);
    const { at } = await entryOf('enrolment.completed');
    expect((await list(`?from=${at}&to=${at}`)).map((entry) => entry.action)).toContain(
      'enrolment.completed',
    );
    expect(await list('?to=2020-01-01T00:00:00.000Z')).toEqual([]);
  });

  test('page by page meets every entry once, the newest first', async () => {
    const all = (await list('?limit=200')).map((entry) => entry.number);
    const met: number[] = [];
    for (let before: number | null = null, page = 0; page < 50; page++) {
      const query: string = before === null ? '?limit=2' : `?limit=2&before=${before}`;
      const { items, next } = (await admin.get(`/api/v1/admin/audit${query}`)).expect(200).body;
      met.push(...items.map((entry: AuditEntry) => entry.number));
      before = next;
      if (next === null) break;
    }
    expect(met).toEqual(all);
    expect(all).toEqual(all.map((_, index) => all.length - index));
  });

  test('is for administrators alone', async () => {
    for (const path of ['/api/v1/admin/audit', '/api/v1/admin/audit/chain']) {
      (await house.anonymous().get(path)).expect(401);
      for (const person of [trainer, learner]) (await (await house.as(person)).get(path)).expect(403);
    }
    (await admin.get('/api/v1/admin/audit?action=nonsense')).expect(400);
  });
});

const aClosing = () => ({ courseId: newId(), at: new Date().toISOString() });

describe('the chain', () => {
  test('holds a fact once, though its job runs twice, at the same time or later', async () => {
    const told = { id: newId(), actorId: trainer.id, reference: 'R-00C0FFEE' };
    const closing = aClosing();
    const jobs = house.app.get(Jobs);
    const deliver = () => jobs.enqueue('audit.on.catalogue.courseClosed', { ...closing, _told: told });
    await Promise.all([deliver(), deliver(), deliver()]);
    await until('the entry', async () => (await list(`?object=${closing.courseId}`))[0]);
    await deliver();
    await quiet();
    expect(await list(`?object=${closing.courseId}`)).toHaveLength(1);
  });

  test('is unbroken after many facts were told at the same time', async () => {
    const { count } = await chain();
    const service = house.app.get(AuditService, { strict: false });
    const closing = recorded.find(({ action }) => action === 'catalogue.courseClosed');
    if (!closing) throw new Error('a closed course is not recorded');
    const told = () => ({ id: newId(), actorId: trainer.id, reference: null });
    await Promise.all(Array.from({ length: 40 }, () => service.record(closing, aClosing(), told())));
    const lastHash = (await list('?limit=1'))[0]?.hash;
    expect(await chain()).toEqual({ count: count + 40, broken: null, lastHash });
  });

  test.each([
    ['update audit_entry set actor_id = null where number = 3', 'content', 3],
    [`update audit_entry set before = '{"state": "other"}' where number = 1`, 'content', 1],
    ['delete from audit_entry where number = 2', 'gap', 3],
    [
      `delete from audit_entry where number = 2; update audit_entry set number = 2 where number = 3`,
      'chain',
      2,
    ],
  ])('shows where the owner’s role tampered: %s', async (statement, fault, number) => {
    await asOwner(house.ownerUrl, async (owner) => {
      await owner.query('create table kept as select * from audit_entry');
      await owner.query(statement);
    });
    try {
      expect(await chain()).toMatchObject({ broken: { number, fault } });
    } finally {
      await asOwner(house.ownerUrl, (owner) =>
        owner.query('truncate audit_entry; insert into audit_entry select * from kept; drop table kept'),
      );
    }
    expect(await chain()).toMatchObject({ broken: null });
  });
});
