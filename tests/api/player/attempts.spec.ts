import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AttemptPolicy, Course, Launch } from '@vigie/contracts';
import { aCommit } from '../../builders/commit.js';
import { aPublishedCourse } from '../../builders/course.js';
import { changeOutline, enrolmentOf, rewritten } from '../../builders/outline.js';
import type { PackageSketch } from '../../builders/package.js';
import type { Client } from '../../support/client.js';
import { type House, openHouse } from '../../support/house.js';
import { until } from '../../support/until.js';

let house: House;
let trainer: Client;
beforeAll(async () => {
  house = await openHouse();
  trainer = await house.as(await house.person({ roles: ['trainer'] }));
});
afterAll(() => house.close());

/** A course of one package under a policy, and a learner in it. */
async function taking(policy: Partial<AttemptPolicy> = {}, sketch: PackageSketch = {}) {
  const course = await aPublishedCourse(trainer, { packages: [sketch], certificate: null });
  const attempts = {
    renew: 'after-end',
    maxAttempts: null,
    counts: 'best',
    score: 'average',
    ...policy,
  } as const;
  (
    await changeOutline(
      trainer,
      course.id,
      rewritten((activity) => ({ ...activity, attempts })),
    )
  ).expect(200);
  const learner = await house.as(await house.person({}));
  (await learner.post('/api/v1/enrolments', { courseId: course.id })).expect(201);
  return { course, learner, activity: activityOf(course) };
}

function activityOf(course: Course): string {
  const [activity] = course.activities;
  if (!activity) throw new Error('a course without an activity');
  return activity.id;
}

const launched = async (learner: Client, activity: string, more: object = {}): Promise<Launch> =>
  (await learner.post(`/api/v1/activities/${activity}/launches`, { takeOver: true, ...more })).expect(200)
    .body;

/** One attempt from its opening to its end. */
async function finish(learner: Client, activity: string, status: string, raw = ''): Promise<Launch> {
  const launch = await launched(learner, activity);
  const commit = aCommit(launch, { status, raw, exit: '', final: true });
  (await learner.post(`/api/v1/attempts/${launch.attempt}/commits`, commit)).expect(200);
  return launch;
}

const viewOf = async (learner: Client, activity: string) =>
  (await learner.get(`/api/v1/activities/${activity}/player`)).expect(200).body;

const rowsOf = (attempt: string) =>
  house.database.sql(
    `select a.lease_epoch, a.last_at, (select count(*) from launch where attempt_id = a.id) as launches,
       (select count(*) from commit_log where attempt_id = a.id) as commits from attempt a where a.id = $1`,
    [attempt],
  );

describe('when a new attempt begins', () => {
  test('one that is over is followed by the next, unless the course says otherwise', async () => {
    const { learner, activity } = await taking();
    const first = await finish(learner, activity, 'completed');
    expect((await viewOf(learner, activity)).attempts).toEqual({ number: 2, allowed: null, review: null });
    expect((await launched(learner, activity)).attempt).not.toBe(first.attempt);
  });

  test('until it is passed; then it is looked at, and nothing is recorded', async () => {
    const { learner, activity } = await taking({ renew: 'until-passed' });
    await finish(learner, activity, 'failed', '20');
    const second = await finish(learner, activity, 'passed', '90');
    expect((await viewOf(learner, activity)).attempts).toEqual({
      number: 2,
      allowed: null,
      review: 'passed',
    });

    const before = await rowsOf(second.attempt);
    const review = await launched(learner, activity);
    expect(review).toMatchObject({ attempt: second.attempt, mode: 'review', token: '' });
    expect(review.items[0]?.cmi).toMatchObject({ core: { lesson_mode: 'review', credit: 'no-credit' } });
    expect(await rowsOf(second.attempt)).toEqual(before);
  });

  test('one only, where the course gives one', async () => {
    const { learner, activity } = await taking({ renew: 'never' });
    await finish(learner, activity, 'failed');
    expect((await viewOf(learner, activity)).attempts).toEqual({
      number: 1,
      allowed: 1,
      review: 'one-attempt',
    });
    expect((await launched(learner, activity)).mode).toBe('review');
  });

  test('who is in the middle of an attempt goes on, whatever the course says since', async () => {
    const { course, learner, activity } = await taking();
    await finish(learner, activity, 'completed');
    const running = await launched(learner, activity);
    (
      await changeOutline(
        trainer,
        course.id,
        rewritten((one) => ({ ...one, attempts: { renew: 'never', maxAttempts: 1 } })),
      )
    ).expect(200);
    expect(await launched(learner, activity)).toMatchObject({ attempt: running.attempt, mode: 'normal' });
  });
});

describe('attempts that are used up', () => {
  const grant = (
    by: Client,
    enrolment: string,
    activity: string,
    body: object = { reason: 'Coupure de réseau' },
  ) => by.post(`/api/v1/enrolments/${enrolment}/activities/${activity}/attempts`, body);

  test('can be looked at; a trainer may allow one more, for a reason, once at a time', async () => {
    const { course, learner, activity } = await taking({ maxAttempts: 1 });
    const enrolment = (await enrolmentOf(learner, course.id)).id;
    expect((await grant(trainer, enrolment, activity)).expect(409).body.type).toBe(
      'player/attempt-not-needed',
    );
    await finish(learner, activity, 'failed');
    expect((await viewOf(learner, activity)).attempts).toEqual({ number: 1, allowed: 1, review: 'used-up' });

    (await grant(trainer, enrolment, activity, { reason: ' ' })).expect(400);
    (await grant(trainer, enrolment, activity)).expect(204);
    (await grant(trainer, enrolment, activity)).expect(409);
    expect((await viewOf(learner, activity)).attempts).toEqual({ number: 2, allowed: 2, review: null });
    await finish(learner, activity, 'failed');
    expect((await viewOf(learner, activity)).attempts).toEqual({ number: 2, allowed: 2, review: 'used-up' });
  });

  test('are not for a trainer of another course to give, nor for the learner', async () => {
    const { course, learner, activity } = await taking({ maxAttempts: 1 });
    await finish(learner, activity, 'failed');
    const enrolment = (await enrolmentOf(learner, course.id)).id;
    const other = await house.person({
      grants: [{ role: 'trainer', scope: 'course', scopeId: (await taking()).course.id }],
    });
    (await grant(await house.as(other), enrolment, activity)).expect(404);
    (await grant(learner, enrolment, activity)).expect(403);
    expect((await viewOf(learner, activity)).attempts.review).toBe('used-up');
  });
});

describe('which attempt counts', () => {
  test.each([
    ['best', 0.9],
    ['last', 0.4],
  ] as const)('the %s one: its score does, and who has passed has passed', async (counts, score) => {
    const { course, learner, activity } = await taking({ counts });
    await finish(learner, activity, 'passed', '90');
    await finish(learner, activity, 'failed', '40');
    await until('both results', async () => {
      const [row] = await house.database.sql<{ scores: object }>(
        'select scores from activity_result where activity_id = $1',
        [activity],
      );
      return row && Object.keys(row.scores).length === 2;
    });
    const [result] = (await enrolmentOf(learner, course.id)).activities;
    expect(result).toMatchObject({ completion: 'completed', success: 'passed', scaledScore: score });
  });

  test('the scores of several parts become one as the course says', async () => {
    const items = [{ title: 'A' }, { title: 'B' }];
    const { learner, activity } = await taking({ score: 'highest' }, { items });
    const launch = await launched(learner, activity);
    for (const [index, raw] of ['30', '80'].entries()) {
      const item = launch.items[index]?.identifier ?? '';
      const commit = aCommit(launch, { item, seq: index + 1, status: 'completed', raw });
      (await learner.post(`/api/v1/attempts/${launch.attempt}/commits`, commit)).expect(200);
    }
    const [attempt] = await house.database.sql('select scaled_score from attempt where id = $1', [
      launch.attempt,
    ]);
    expect(attempt).toEqual({ scaled_score: 0.8 });
  });
});

describe('prerequisites between the parts of a package', () => {
  const items = [
    { identifier: 'intro', title: 'Introduction' },
    { identifier: 'exam', title: 'Examen', prerequisites: 'intro' },
    { identifier: 'again', title: 'Reprise', prerequisites: 'exam="failed"' },
  ];
  const locks = async (learner: Client, activity: string) =>
    Object.fromEntries(
      (await viewOf(learner, activity)).items.map(
        ({ identifier, locked }: { identifier: string; locked: boolean }) => [identifier, locked],
      ),
    );
  const say = async (learner: Client, launch: Launch, seq: number, item: string, status: string) =>
    (
      await learner.post(
        `/api/v1/attempts/${launch.attempt}/commits`,
        aCommit(launch, { item, seq, status, exit: '', final: true }),
      )
    ).expect(200);

  test('lock a part until they hold, on the server', async () => {
    const { learner, activity } = await taking({}, { items });
    expect(await locks(learner, activity)).toEqual({ intro: false, exam: true, again: true });
    const refused = await learner.post(`/api/v1/activities/${activity}/launches`, { item: 'exam' });
    expect(refused.expect(409).body.type).toBe('player/item-locked');

    await say(learner, await launched(learner, activity), 1, 'intro', 'completed');
    expect(await locks(learner, activity)).toEqual({ intro: false, exam: false, again: true });
    expect((await launched(learner, activity, { item: 'exam' })).item).toBe('exam');
  });

  test('a result that comes before its prerequisite is kept, and counts once that holds', async () => {
    const { learner, activity } = await taking({}, { items });
    const launch = await launched(learner, activity);
    const attempt = async () =>
      (
        await house.database.sql('select completion, success from attempt where id = $1', [launch.attempt])
      )[0];
    await say(learner, launch, 2, 'exam', 'passed');
    expect(await attempt()).toEqual({ completion: 'not-attempted', success: 'unknown' });
    await say(learner, launch, 1, 'intro', 'completed');
    // The part for those who failed is nothing to wait for.
    expect(await attempt()).toEqual({ completion: 'completed', success: 'passed' });
  });
});
