import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Course, Launch } from '@vigie/contracts';
import { aCommit } from '../../builders/commit.js';
import { aPublishedCourse } from '../../builders/course.js';
import { aPackage, type PackageSketch } from '../../builders/package.js';
import { importZip } from '../../builders/upload.js';
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

const items = (...titles: string[]) => titles.map((title) => ({ title }));

/** A course whose package has two items, and a learner who has opened it. */
async function begun() {
  const course = await aPublishedCourse(trainer, { packages: [{ items: items('Un', 'Deux') }] });
  const learner = await house.as(await house.person({}));
  const enrolment = (await learner.post('/api/v1/enrolments', { courseId: course.id })).expect(201).body.id;
  return { course, learner, enrolment, opened: await launch(learner, course) };
}
const launch = async (learner: Client, course: Course): Promise<Launch> =>
  (await learner.post(`/api/v1/activities/${course.activities[0]?.id}/launches`, { takeOver: true })).expect(
    200,
  ).body;
const save = async (learner: Client, opened: Launch, more: object) => {
  const answer = await learner.post(`/api/v1/attempts/${opened.attempt}/commits`, {
    ...aCommit(opened, { status: 'incomplete', location: 'p3' }),
    ...more,
  });
  return answer.expect(200).body;
};
const packageOf = (course: Course) => course.activities[0]?.packageId ?? '';
async function newVersion(course: Course, sketch: PackageSketch) {
  const ended = await importZip(trainer, await aPackage(sketch), { packageId: packageOf(course) });
  expect(ended.outcome).toBe('done');
  const [to, from] = (await trainer.get(`/api/v1/packages/${packageOf(course)}/versions`)).body.items;
  return { from: from.id, to: to.id };
}
const plans = async (course: Course) =>
  (await trainer.get(`/api/v1/packages/${packageOf(course)}/attempts`)).expect(200).body.items;
const move = (course: Course, input: { from: string; to: string }) =>
  trainer.post(`/api/v1/packages/${packageOf(course)}/moves`, input);
/** Later than anybody counts as being there. */
const later = () => house.clock.set(new Date(Date.now() + 120_000));

test('running attempts are moved with what they have saved, by the items that both versions have', async () => {
  const { course, learner, opened } = await begun();
  await save(learner, opened, {});
  const versions = await newVersion(course, { items: items('Un', 'Deux', 'Trois') });
  expect((await plans(course))[1].plan).toMatchObject({ attempts: 0, open: 1 });
  expect((await move(course, versions)).expect(200).body).toEqual({ moved: 0, left: 1 });
  later();
  try {
    const [current, old] = await plans(course);
    expect(current).toMatchObject({ versionId: versions.to, running: 0, plan: null });
    expect(old).toMatchObject({
      running: 1,
      plan: { attempts: 1, open: 0, kept: 1, beginAgain: 0, missing: [], added: [{ title: 'Trois' }] },
    });
    expect((await move(course, versions)).expect(200).body).toEqual({ moved: 1, left: 0 });
    const again = await launch(learner, course);
    expect(again.attempt).toBe(opened.attempt);
    expect(again.items).toHaveLength(3);
    expect(JSON.stringify(again.items[0]?.cmi)).toContain('p3');
    expect((await move(course, versions)).expect(200).body).toEqual({ moved: 0, left: 0 });
  } finally {
    house.clock.set(null);
  }
});

test('a result never gets worse by it, and what is complete in the new version counts', async () => {
  const { course, learner, opened, enrolment } = await begun();
  await save(learner, opened, aCommit(opened, { status: 'completed' }));
  const versions = await newVersion(course, { items: items('Un') });
  later();
  try {
    expect((await plans(course))[1].plan).toMatchObject({ kept: 1, missing: [{ title: 'Deux' }] });
    (await move(course, versions)).expect(200);
  } finally {
    house.clock.set(null);
  }
  await until('the completion', async () => {
    const { body } = await learner.get(`/api/v1/enrolments/${enrolment}`);
    return JSON.stringify(body).includes('"completed"');
  });
  // Another version with more to do takes nothing away.
  const next = await newVersion(course, { items: items('Un', 'Quatre') });
  later();
  try {
    expect((await move(course, next)).expect(200).body.moved).toBe(1);
  } finally {
    house.clock.set(null);
  }
  const [attempt] = await house.database.sql<{ completion: string }>(
    'select completion from attempt where id = $1',
    [opened.attempt],
  );
  expect(attempt?.completion).toBe('completed');
});

test('what an opening of the old version sends late counts, although the attempt has moved', async () => {
  const { course, learner, opened } = await begun();
  const versions = await newVersion(course, { standard: 'scorm2004', items: items('Autre') });
  later();
  try {
    expect((await plans(course))[1].plan).toMatchObject({ otherStandard: true });
    (await move(course, versions)).expect(200);
  } finally {
    house.clock.set(null);
  }
  const late = { ...aCommit(opened, { status: 'completed' }), item: opened.items[1]?.identifier };
  expect(await save(learner, opened, late)).toMatchObject({ acked: late.seq });
  const kept = await house.database.sql<{ completion: string; full: unknown }>(
    'select completion, "full" from attempt_item where attempt_id = $1',
    [opened.attempt],
  );
  expect(kept).toEqual([{ completion: 'completed', full: null }]);
  const again = await launch(learner, course);
  expect(again).toMatchObject({ attempt: opened.attempt, standard: 'scorm2004', resumedFrom: null });
});

test('a plan that was made for another current version is not carried out', async () => {
  const { course } = await begun();
  const { from, to } = await newVersion(course, {});
  const path = `/api/v1/packages/${packageOf(course)}/current-version`;
  (await trainer.send('PUT', path, { versionId: from })).expect(204);
  expect((await move(course, { from, to })).expect(409).body.type).toBe('player/version-not-current');
});
