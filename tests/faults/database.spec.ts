import { expect, test } from '@jest/globals';
import { confirmName } from '../builders/certificate.js';
import { aCommit } from '../builders/commit.js';
import { aPublishedCourse } from '../builders/course.js';
import { openHouse } from '../support/house.js';
import { ownDatabase, postmasterOf } from '../support/own-database.js';
import { until } from '../support/until.js';

test('a database that is killed is back by itself; meanwhile the answer is 503, and nothing acknowledged is lost', async () => {
  let restarts = 0;
  const database = await ownDatabase(() => restarts++);
  const house = await openHouse({ DATABASE_URL: database.url });
  try {
    const trainer = await house.as(await house.person({ roles: ['trainer'] }));
    const learner = await house.as(await house.person({}));
    const course = await aPublishedCourse(trainer);
    (await learner.post('/api/v1/enrolments', { courseId: course.id })).expect(201);
    const activity = course.activities[0]?.id;
    const launch = (await learner.post(`/api/v1/activities/${activity}/launches`, {})).expect(200).body;
    const commit = (seq: number, status = 'incomplete') =>
      learner.post(
        `/api/v1/attempts/${launch.attempt}/commits`,
        aCommit(launch, { seq, status, location: `p${seq}`, exit: '' }),
      );
    (await commit(1)).expect(200);

    process.kill(await postmasterOf(database.url), 'SIGKILL');
    const away = await until('the outage to show', async () => {
      const answer = await house.anonymous().get('/health/ready');
      return answer.status === 503 && answer;
    });
    expect(away.headers['retry-after']).toBe('5');
    expect(away.body.type).toBe('server/busy');
    (await house.anonymous().get('/health/live')).expect(200);

    await until(
      'the database to be back',
      async () => (await house.anonymous().get('/health/ready')).status === 200,
      30_000,
    );
    await until('the news of the restart', async () => restarts === 1);
    const again = (await learner.post(`/api/v1/activities/${activity}/launches`, { takeOver: true })).expect(
      200,
    ).body;
    expect(again.items[0].cmi.core.lesson_location).toBe('p1');

    await confirmName(learner);
    const done = aCommit(again, { status: 'completed', exit: '', final: true });
    (await learner.post(`/api/v1/attempts/${again.attempt}/commits`, done)).expect(200);
    await until(
      'the jobs to go on',
      async () => (await learner.get('/api/v1/certificates')).body.items.length === 1,
      30_000,
    );
  } finally {
    await house.close();
    await database.stop();
  }
}, 90_000);
