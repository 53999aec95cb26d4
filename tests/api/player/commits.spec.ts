import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Course, Launch } from '@vigie/contracts';
import type { CommitEnvelope } from '@vigie/scorm';
import { aCommit } from '../../builders/commit.js';
import { aPublishedCourse } from '../../builders/course.js';
import type { Client } from '../../support/client.js';
import { type House, openHouse } from '../../support/house.js';
import { until } from '../../support/until.js';

let house: House;
let trainer: Client;
let course: Course;
let learner: Client;

beforeAll(async () => {
  house = await openHouse();
  trainer = await house.as(await house.person({ roles: ['trainer'] }));
  course = await aPublishedCourse(trainer, { packages: [{ items: [{ title: 'Leçon', masteryScore: 80 }] }] });
});
afterAll(() => house.close());

beforeEach(async () => {
  learner = await house.as(await house.person({}));
  (await learner.post('/api/v1/enrolments', { courseId: course.id })).expect(201);
});

const launch = async (of: Course = course, client = learner): Promise<Launch> =>
  (await client.post(`/api/v1/activities/${of.activities[0]?.id}/launches`, { takeOver: true })).expect(200)
    .body;
const commit = (envelope: CommitEnvelope, client = learner) =>
  client.post(`/api/v1/attempts/${envelope.attempt}/commits`, envelope);
const byToken = (token: string, envelope: unknown) =>
  house.anonymous().send('POST', '/api/runtime/commit', JSON.stringify({ token, envelope }), {
    headers: {
      'content-type': 'text/plain;charset=UTF-8',
      origin: 'http://p-aaaaaaaaaaaaaaaaaaaa.localhost:3999',
    },
  });
const resume = async () => (await launch()).items[0]?.cmi as Record<string, Record<string, string>>;

describe('a commit', () => {
  test('is acknowledged only for its own opening, by its token', async () => {
    const opening = await launch();
    const answer = await byToken(opening.token, aCommit(opening));
    expect(answer.expect(200).body).toEqual({ acked: 1, lease: 'held' });
    expect(answer.headers['access-control-allow-origin']).toBe(
      'http://p-aaaaaaaaaaaaaaaaaaaa.localhost:3999',
    );
    expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
    expect((await byToken('x'.repeat(32), aCommit(opening, { seq: 2 }))).expect(401).body.type).toBe(
      'player/token-refused',
    );
    const next = await launch();
    (await byToken(opening.token, aCommit(next, { seq: 1 }))).expect(401);
  });

  test('a token is worth nothing after twelve hours, the session still is', async () => {
    const opening = await launch();
    house.clock.set(new Date(Date.now() + 12 * 3600_000 + 1000));
    try {
      (await byToken(opening.token, aCommit(opening))).expect(401);
      (await commit(aCommit(opening))).expect(200);
    } finally {
      house.clock.set(null);
    }
  });

  test('sent twice is taken once; other content under the same number is told to take a new one', async () => {
    const opening = await launch();
    (await commit(aCommit(opening, { location: 'p1' }))).expect(200);
    expect((await commit(aCommit(opening, { location: 'p1' }))).expect(200).body).toEqual({
      acked: 1,
      lease: 'held',
    });
    const other = (await commit(aCommit(opening, { location: 'p9' }))).expect(200).body;
    expect(other).toEqual({ acked: 0, lease: 'held', reseq: 2 });
    expect((await commit(aCommit(opening, { location: 'p9', seq: other.reseq }))).body.acked).toBe(2);
    expect((await resume())['core']?.['lesson_location']).toBe('p9');
  });

  test('that comes late does not turn the place back, but what it reached counts', async () => {
    const opening = await launch();
    (await commit(aCommit(opening, { seq: 3, location: 'p3' }))).expect(200);
    (await commit(aCommit(opening, { seq: 2, location: 'p2', status: 'passed', raw: '95' }))).expect(200);
    expect((await resume())['core']?.['lesson_location']).toBe('p3');
    await until('the result', async () => {
      const [enrolment] = (await learner.get('/api/v1/enrolments')).body.items;
      return enrolment.activities[0].success === 'passed';
    });
  });

  test('of an opening that was taken over is kept and counts, and is told that it no longer leads', async () => {
    const old = await launch();
    const current = await launch();
    (await commit(aCommit(current, { location: 'new' }))).expect(200);
    const late = (await commit(aCommit(old, { location: 'old', status: 'completed' }))).expect(200).body;
    expect(late).toEqual({ acked: 1, lease: 'lost' });
    expect((await resume())['core']?.['lesson_location']).toBe('new');
    const rows = await house.database.sql(
      'select stale from commit_log where attempt_id = $1 order by epoch',
      [old.attempt],
    );
    expect(rows).toEqual([{ stale: true }, { stale: false }]);
  });

  test('cut short while a page closed is laid over the last whole one and blanks out nothing', async () => {
    const opening = await launch();
    (await commit(aCommit(opening, { seq: 1, location: 'p1', suspendData: 'everything' }))).expect(200);
    (await commit(aCommit(opening, { seq: 2, kind: 'reduced', location: 'p2', suspendData: '' }))).expect(
      200,
    );
    const cmi = await resume();
    expect([cmi['core']?.['lesson_location'], cmi['suspend_data']]).toEqual(['p2', 'everything']);
  });

  test('keeps 64,000 characters of any kind, also those that databases dislike', async () => {
    const opening = await launch();
    const suspendData = '\u0000é漢😀'.repeat(12_800).slice(0, 64_000);
    (await commit(aCommit(opening, { suspendData }))).expect(200);
    expect((await resume())['suspend_data']).toBe(suspendData);
  });

  test('adds up the time of openings, never of commits', async () => {
    const first = await launch();
    (await commit(aCommit(first, { seq: 1, sessionTime: '0000:01:00.00' }))).expect(200);
    (await commit(aCommit(first, { seq: 2, sessionTime: '0000:02:00.00' }))).expect(200);
    const second = await launch();
    (await commit(aCommit(second, { seq: 1, sessionTime: '0000:00:30.00' }))).expect(200);
    expect((await resume())['core']?.['total_time']).toBe('0000:02:30.00');
  });

  test.each([
    ['not a commit', {}, 400],
    ['a status that is no text', { status: { $gt: '' } }, 400],
    ['too much to keep', { suspendData: 'x'.repeat(64_001) }, 400],
    ['an item that the package lacks', { item: 'nowhere' }, 422],
  ])('with %s is refused and changes nothing', async (_name, sketch, status) => {
    const opening = await launch();
    const envelope =
      status === 400 && Object.keys(sketch).length === 0 ? {} : aCommit(opening, sketch as object);
    (await byToken(opening.token, envelope)).expect(status);
    expect(
      await house.database.sql('select from commit_log where attempt_id = $1', [opening.attempt]),
    ).toEqual([]);
  });

  test('of another learner is not there', async () => {
    const opening = await launch();
    const stranger = await house.as(await house.person({}));
    expect((await commit(aCommit(opening), stranger)).expect(404).body.type).toBe('player/not-found');
  });

  test('cannot pollute objects', async () => {
    const opening = await launch();
    const text = JSON.stringify(aCommit(opening)).replace(
      '"core":{',
      '"__proto__":{"polluted":true},"core":{"__proto__":{"polluted":true},',
    );
    (await byToken(opening.token, JSON.parse(text))).expect(200);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(JSON.stringify(await resume())).not.toContain('polluted');
  });
});

describe('an attempt', () => {
  const statusOf = async () => (await learner.get('/api/v1/enrolments')).body.items[0].activities[0];

  test('mastery is decided by the server, and not while the course is suspended', async () => {
    const opening = await launch();
    (await commit(aCommit(opening, { seq: 1, raw: '0', exit: 'suspend', final: true }))).expect(200);
    await until('the first result', async () => (await statusOf()).completion === 'incomplete');
    expect((await statusOf()).success).toBe('unknown');
    const again = await launch();
    (await commit(aCommit(again, { status: 'passed', raw: '40', exit: '', final: true }))).expect(200);
    await until('the verdict', async () => (await statusOf()).success === 'failed');
  });

  test('that ended after completion is followed by a new one, which takes nothing away', async () => {
    const first = await launch();
    (await commit(aCommit(first, { status: 'passed', raw: '90', exit: '', final: true }))).expect(200);
    await until('the result', async () => (await statusOf()).success === 'passed');
    const second = await launch();
    expect(second.attempt).not.toBe(first.attempt);
    expect(second.items[0]?.cmi).toMatchObject({ core: { entry: 'ab-initio', lesson_location: '' } });
    (await commit(aCommit(second, { status: 'failed', raw: '10', exit: '', final: true }))).expect(200);
    expect(await statusOf()).toMatchObject({ completion: 'completed', success: 'passed', scaledScore: 0.9 });
  });

  test('open elsewhere asks first, and an opening that ended does not', async () => {
    const opening = await launch();
    const path = `/api/v1/activities/${course.activities[0]?.id}/launches`;
    expect((await learner.post(path, {})).expect(409).body).toMatchObject({
      type: 'player/open-elsewhere',
      epoch: opening.epoch,
    });
    (await commit(aCommit(opening, { final: true }))).expect(200);
    (await learner.post(path, {})).expect(200);
  });

  test('of a package with several items is completed by all of them', async () => {
    const several = await aPublishedCourse(trainer, {
      packages: [{ items: [{ title: 'Un' }, { title: 'Deux' }] }],
    });
    (await learner.post('/api/v1/enrolments', { courseId: several.id })).expect(201);
    const opening = await launch(several);
    const [one, two] = opening.items.map((item) => item.identifier);
    const done = { status: 'completed', exit: '', final: true };
    (await commit(aCommit(opening, { ...done, item: one ?? '', seq: 1 }))).expect(200);
    const enrolment = async () =>
      (await learner.get(`/api/v1/enrolments?courseId=${several.id}`)).body.items[0];
    await until('the half', async () => (await enrolment()).activities[0].completion === 'incomplete');
    (await commit(aCommit(opening, { item: two ?? '', seq: 5, location: 'half' }))).expect(200);
    expect((await launch(several)).item).toBe(two);
    (await commit(aCommit(opening, { ...done, item: two ?? '', seq: 2 }))).expect(200);
    await until('the whole', async () => (await enrolment()).state === 'completed');
  });

  test('needs an enrolment', async () => {
    const stranger = await house.as(await house.person({}));
    const path = `/api/v1/activities/${course.activities[0]?.id}`;
    expect((await stranger.get(`${path}/player`)).expect(403).body.type).toBe('enrolment/not-enrolled');
    (await stranger.post(`${path}/launches`, {})).expect(403);
  });

  test('tells the package a pseudonym and no name', async () => {
    const opening = await launch();
    const core = opening.items[0]?.cmi['core'] as Record<string, string>;
    expect(core['student_name']).toBe('');
    expect(core['student_id']).toMatch(/^[\w-]{22}$/);
  });
});
