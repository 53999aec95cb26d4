import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Certificate, Course, Launch } from '@vigie/contracts';
import type { CommitEnvelope } from '@vigie/scorm';
import { confirmName, myCertificates } from '../../builders/certificate.js';
import { aCommit } from '../../builders/commit.js';
import { aCommit2004 } from '../../builders/commit-2004.js';
import { aPublishedCourse } from '../../builders/course.js';
import type { Client } from '../../support/client.js';
import { type House, openHouse } from '../../support/house.js';
import { until } from '../../support/until.js';

let house: House;
let course: Course;
let learner: Client;

beforeAll(async () => {
  house = await openHouse();
  const trainer = await house.as(await house.person({ roles: ['trainer'] }));
  course = await aPublishedCourse(trainer, {
    packages: [
      {
        standard: 'scorm2004',
        items: [
          { title: 'Un', identifier: 'one', completionThreshold: 0.5, dataFromLms: 'mode=a' },
          { title: 'Deux', identifier: 'two', scaledPassingScore: 0.8 },
        ],
        mustPass: true,
      },
    ],
  });
});
afterAll(() => house.close());

beforeEach(async () => {
  learner = await house.as(await house.person({}));
  (await learner.post('/api/v1/enrolments', { courseId: course.id })).expect(201);
});

const launch = async (): Promise<Launch> =>
  (await learner.post(`/api/v1/activities/${course.activities[0]?.id}/launches`, { takeOver: true })).expect(
    200,
  ).body;
const commit = (envelope: CommitEnvelope) =>
  learner.post(`/api/v1/attempts/${envelope.attempt}/commits`, envelope);
const result = async () => (await learner.get('/api/v1/enrolments')).body.items[0].activities[0];

describe('a SCORM 2004 package', () => {
  test('opens with what its manifest says, and with a pseudonym', async () => {
    const opening = await launch();
    expect(opening).toMatchObject({ standard: 'scorm2004', item: 'one' });
    expect(opening.items[0]?.cmi).toMatchObject({
      entry: 'ab-initio',
      completion_status: 'unknown',
      completion_threshold: '0.5',
      launch_data: 'mode=a',
      learner_id: expect.stringMatching(/^[\w-]{22}$/),
      learner_name: '',
      learner_preference: { language: 'fr' },
    });
    expect(opening.items[1]?.cmi).toMatchObject({
      scaled_passing_score: '0.8',
      objectives: { 0: { id: 'done' } },
    });
  });

  test('goes on where it was left, each item with its own data', async () => {
    const first = await launch();
    (await commit(aCommit2004(first, { location: 'p3', suspend_data: 'état' }))).expect(200);
    (
      await commit(aCommit2004(first, { location: 'q1', session_time: 'PT1M5S' }, { item: 'two', seq: 2 }))
    ).expect(200);

    const second = await launch();
    expect(second.item).toBe('two');
    expect(second.items.map(({ cmi }) => cmi)).toMatchObject([
      { location: 'p3', suspend_data: 'état', entry: 'resume', total_time: 'PT10S', exit: '' },
      { location: 'q1', entry: 'resume', total_time: 'PT1M5S' },
    ]);
  });

  test('keeps what it knew when a snapshot was cut short while the page closed', async () => {
    const opening = await launch();
    (await commit(aCommit2004(opening, { location: 'p1', suspend_data: 'everything' }))).expect(200);
    (await commit(aCommit2004(opening, { location: 'p2' }, { seq: 2, kind: 'reduced' }))).expect(200);
    expect((await launch()).items[0]?.cmi).toMatchObject({ location: 'p2', suspend_data: 'everything' });
  });

  test('is completed by all its items, judged by the manifest’s thresholds, and ends in a certificate', async () => {
    const opening = await launch();
    const done = { exit: '', completion_status: 'completed' };
    const below = { ...done, progress_measure: '0.4' };
    (await commit(aCommit2004(opening, below, { final: true }))).expect(200);
    const failed = { ...done, success_status: 'passed', score: { scaled: '0.5' } };
    (await commit(aCommit2004(opening, failed, { item: 'two', seq: 2, final: true }))).expect(200);
    await until('the start', async () => (await result()).completion === 'incomplete');

    const enough = { ...done, completion_status: 'incomplete', progress_measure: '0.5' };
    (await commit(aCommit2004(opening, enough, { seq: 3, final: true }))).expect(200);
    await until('the failure', async () => (await result()).success === 'failed');
    expect(await result()).toMatchObject({ completion: 'completed', success: 'failed', scaledScore: 0.5 });

    const passed = { ...done, success_status: 'failed', score: { scaled: '0.9' } };
    (await commit(aCommit2004(opening, passed, { item: 'two', seq: 4 }))).expect(200);
    await until('the held certificate', async () => (await myCertificates(learner)).held[0]);
    await confirmName(learner);
    const certificate = await until<Certificate>('the certificate', async () => {
      const { items } = (await learner.get('/api/v1/certificates')).expect(200).body;
      return items[0];
    });
    expect(certificate.facts).toMatchObject({ kind: 'success' });
    expect(await result()).toMatchObject({ success: 'passed', scaledScore: 0.9 });
  });

  test('takes no data of another standard', async () => {
    const opening = await launch();
    expect((await commit(aCommit(opening))).expect(422).body).toMatchObject({
      type: 'player/wrong-standard',
      standard: 'scorm2004',
    });
    (await commit(aCommit2004(opening))).expect(200);
  });
});
