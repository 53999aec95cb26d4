import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Course } from '@vigie/contracts';
import { confirmName, myCertificates } from '../../builders/certificate.js';
import { aPublishedCourse } from '../../builders/course.js';
import {
  aPage,
  changeOutline,
  complete,
  enrolmentOf,
  outlineOf,
  rewritten,
  withMore,
} from '../../builders/outline.js';
import type { Client } from '../../support/client.js';
import { type House, openHouse } from '../../support/house.js';
import { until } from '../../support/until.js';

let house: House;
let trainer: Client;
let course: Course;
let first: string;
let second: string;
let finished: Client;
let halfway: Client;
let fresh: Client;

beforeAll(async () => {
  house = await openHouse();
  trainer = await house.as(await house.person({ roles: ['trainer'] }));
});
afterAll(() => house.close());

/** Three people in a course of two lessons: one has completed it, one has done the first, one nothing. */
beforeEach(async () => {
  course = await aPublishedCourse(trainer, {
    packages: [{ title: 'Un' }, { title: 'Deux' }],
    certificate: 'participation',
  });
  [first = '', second = ''] = course.activities.map(({ id }) => id);
  const enrolled = async () => {
    const client = await house.as(await house.person({}));
    (await client.post('/api/v1/enrolments', { courseId: course.id })).expect(201);
    return client;
  };
  [finished, halfway, fresh] = [await enrolled(), await enrolled(), await enrolled()];
  await complete(finished, course.id, first);
  await complete(finished, course.id, second);
  await complete(halfway, course.id, first);
  await until('the completion', async () => (await enrolmentOf(finished, course.id)).state === 'completed');
});

const without = (id: string) => rewritten((one) => (one.id === id ? undefined : one));
const optional = (id: string) => rewritten((one) => (one.id === id ? { ...one, required: false } : one));
const impact = async (change: (outline: ReturnType<typeof outlineOf>) => object) => {
  const now = (await trainer.get(`/api/v1/courses/${course.id}`)).body;
  const answer = await trainer.post(`/api/v1/courses/${course.id}/outline/impact`, change(outlineOf(now)));
  return answer.expect(200).body;
};

describe('what a change would do', () => {
  test('is said, and nothing is changed by asking', async () => {
    const before = await house.database.sql('select state, completed_at from enrolment order by id');
    expect(await impact(withMore(aPage('Nouveau', { required: true })))).toEqual({
      people: 3,
      completed: 1,
      moreToDo: 2,
      lessToDo: 0,
      wouldComplete: 0,
      newlyLocked: 0,
      resultsKept: 0,
    });
    expect(await impact(without(second))).toMatchObject({ wouldComplete: 1, lessToDo: 1, resultsKept: 1 });
    expect((await trainer.get(`/api/v1/courses/${course.id}`)).body.outlineVersion).toBe(
      course.outlineVersion,
    );
    expect(await house.database.sql('select state, completed_at from enrolment order by id')).toEqual(before);
  });

  test('is for those who may change the course', async () => {
    const path = `/api/v1/courses/${course.id}/outline/impact`;
    (await fresh.post(path, outlineOf(course))).expect(403);
    const other = await aPublishedCourse(trainer, { title: 'Autre' });
    const grants = [{ role: 'trainer', scope: 'course', scopeId: other.id } as const];
    const elsewhere = await house.as(await house.person({ grants }));
    expect((await elsewhere.post(path, outlineOf(course))).expect(403).body.type).toBe(
      'catalogue/not-yours-to-edit',
    );
  });
});

describe('a change of a course that is open', () => {
  test('completes whoever now meets the rule, with a certificate', async () => {
    (await changeOutline(trainer, course.id, optional(second))).expect(200);
    await until('the completion', async () => (await enrolmentOf(halfway, course.id)).state === 'completed');
    await until('the held certificate', async () => (await myCertificates(halfway)).held[0]);
    await confirmName(halfway);
    await until('the certificate', async () => (await halfway.get('/api/v1/certificates')).body.items[0]);
    expect((await enrolmentOf(fresh, course.id)).state).toBe('active');
  });

  test('takes nothing from whoever has completed it', async () => {
    await confirmName(finished);
    const certificate = await until(
      'the certificate',
      async () => (await finished.get('/api/v1/certificates')).body.items[0],
    );
    const before = await enrolmentOf(finished, course.id);
    (await changeOutline(trainer, course.id, withMore(aPage('Nouveau', { required: true })))).expect(200);
    const harder = rewritten((one) => (one.kind === 'package' ? { ...one, mustPass: true } : one));
    (await changeOutline(trainer, course.id, harder)).expect(200);

    const after = await enrolmentOf(finished, course.id);
    expect(after).toMatchObject({
      state: 'completed',
      completedAt: before.completedAt,
      explanation: { met: true },
    });
    expect(after.explanation.conditions.every((one: { met: boolean }) => one.met)).toBe(true);
    expect((await finished.get(`/api/v1/certificates/${certificate.id}`)).expect(200).body.state).toBe(
      certificate.state,
    );
    expect((await enrolmentOf(halfway, course.id)).explanation.met).toBe(false);
  });

  test('takes an activity out and keeps its results, which come back with it', async () => {
    (await changeOutline(trainer, course.id, without(first))).expect(200);
    expect(
      (await enrolmentOf(halfway, course.id)).activities.map((one: { activityId: string }) => one.activityId),
    ).toEqual([second]);
    (await halfway.get(`/api/v1/activities/${first}/player`)).expect(404);
    const kept = await house.database.sql('select from activity_result where activity_id = $1', [first]);
    expect(kept).toHaveLength(2);

    const back = { id: first, kind: 'package' as const, packageId: course.activities[0]?.packageId ?? null };
    (await changeOutline(trainer, course.id, withMore(back))).expect(200);
    const [, again] = (await enrolmentOf(halfway, course.id)).activities;
    expect(again).toMatchObject({ activityId: first, completion: 'completed' });
  });

  test('settles the course once, however often it is told', async () => {
    (await changeOutline(trainer, course.id, without(second))).expect(200);
    await until('the completion', async () => (await enrolmentOf(halfway, course.id)).state === 'completed');
    const { completedAt } = await enrolmentOf(halfway, course.id);
    (await changeOutline(trainer, course.id, optional('none'))).expect(200);
    (await changeOutline(trainer, course.id, withMore(aPage('Un de plus')))).expect(200);
    expect((await enrolmentOf(halfway, course.id)).completedAt).toBe(completedAt);
    const held = (await myCertificates(halfway)).held;
    expect(held).toHaveLength(1);
  });
});
