import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Course, Launch } from '@vigie/contracts';
import type { CommitEnvelope, SequencingSnapshot, SequencingState } from '@vigie/scorm';
import { aCommit2004 } from '../../builders/commit-2004.js';
import { aPublishedCourse } from '../../builders/course.js';
import { FLOW, sequencedManifest, sharing } from '../../builders/course-sequenced.js';
import type { Client } from '../../support/client.js';
import { type House, openHouse } from '../../support/house.js';
import { until } from '../../support/until.js';

/** Where the sequencing of an attempt stands is kept with what its items saved: both, or neither. */

let house: House;
let own: Course;
let common: Course;
let learner: Client;

const BUCKET = '<adlcp:data><adlcp:map targetID="notes"/></adlcp:data>';
const files = (attributes?: string) => ({
  'lesson.html': '<!doctype html>',
  'imsmanifest.xml': sequencedManifest({
    sequencing: FLOW,
    ...(attributes === undefined ? {} : { attributes }),
    items: [
      { id: 'a', more: BUCKET, sequencing: `<imsss:objectives>${sharing('g')}</imsss:objectives>` },
      { id: 'b' },
    ],
  }),
});

beforeAll(async () => {
  house = await openHouse();
  const trainer = await house.as(await house.person({ roles: ['trainer'] }));
  own = await aPublishedCourse(trainer, { packages: [{ files: files() }], certificate: null });
  // Global to the system is what the specification takes for granted.
  common = await aPublishedCourse(trainer, {
    packages: [{ files: files('') }, { files: files('') }],
    certificate: null,
  });
});
afterAll(() => house.close());

beforeEach(async () => {
  learner = await house.as(await house.person({}));
  for (const { id } of [own, common])
    (await learner.post('/api/v1/enrolments', { courseId: id })).expect(201);
});

const launch = async (course: Course = own, index = 0): Promise<Launch> =>
  (
    await learner.post(`/api/v1/activities/${course.activities[index]?.id}/launches`, { takeOver: true })
  ).expect(200).body;
const commit = (envelope: CommitEnvelope) =>
  learner.post(`/api/v1/attempts/${envelope.attempt}/commits`, envelope);
const result = async (course: Course = own) =>
  (await learner.get(`/api/v1/enrolments?courseId=${course.id}`)).body.items[0].activities[0];

function standing(
  activities: SequencingState['activities'],
  more: Partial<Omit<SequencingSnapshot, 'state'>> & Partial<SequencingState> = {},
): { sequencing: SequencingSnapshot } {
  const { objectives = {}, data = {}, ...state } = more;
  return {
    sequencing: {
      state: { version: 1, current: 'a', suspended: null, ended: false, draws: 0, ...state, activities },
      objectives,
      data,
    },
  };
}

const done = { attempts: 1, completed: true, objectives: { '': { satisfied: true, measure: 0.8 } } };
const doneA = { ...done, objectives: { o: { satisfied: true, measure: 0.8 } } };
const root = { attempts: 1, active: true as const };

describe('the sequencing of an attempt', () => {
  test('is launched with its rules, and has no state yet', async () => {
    const { sequencing } = await launch();
    expect(sequencing).toMatchObject({ state: null, objectives: {}, data: {} });
    expect(sequencing).toMatchObject({
      tree: { objectivesGlobalToSystem: false, root: { id: 'org', children: [{ id: 'a' }, { id: 'b' }] } },
    });
  });

  test('is found again by the next opening, whole', async () => {
    const opening = await launch();
    const more = standing(
      { org: root, a: doneA },
      { objectives: { g: { satisfied: true } }, data: { notes: 'n\u0000' } },
    );
    (await commit(aCommit2004(opening, { location: 'p3' }, more))).expect(200);
    const next = await launch();
    expect(next.sequencing).toMatchObject({
      state: more.sequencing.state,
      objectives: { g: { satisfied: true } },
      data: { notes: 'n\u0000' },
    });
    expect(next.items[0]?.cmi).toMatchObject({ location: 'p3' });
  });

  test('is never set back by a commit that comes late, twice, or from an opening that lost its lead', async () => {
    const first = await launch();
    (await commit(aCommit2004(first, {}, { seq: 5, ...standing({ org: root }, { draws: 5 }) }))).expect(200);
    (await commit(aCommit2004(first, {}, { seq: 4, ...standing({ org: root }, { draws: 4 }) }))).expect(200);
    expect((await launch()).sequencing).toMatchObject({ state: { draws: 5 } });

    const second = await launch();
    const newest = aCommit2004(second, {}, { seq: 1, ...standing({ org: root }, { draws: 7 }) });
    (await commit(newest)).expect(200);
    expect((await commit(newest)).expect(200).body).toMatchObject({ acked: 1 });
    const stale = await commit(aCommit2004(first, {}, { seq: 9, ...standing({ org: root }, { draws: 9 }) }));
    expect(stale.expect(200).body).toMatchObject({ lease: 'lost' });
    expect((await launch()).sequencing).toMatchObject({ state: { draws: 7 } });
  });

  test('a commit that is refused keeps nothing of either part', async () => {
    const opening = await launch();
    const bad = aCommit2004(opening, {}, standing({ org: root }, { objectives: { g: { measure: 2 } } }));
    expect((await commit(bad)).expect(400).body.type).toBe('player/commit-malformed');
    const wrong = aCommit2004(opening, {}, { item: 'nowhere', ...standing({ org: root }, { draws: 3 }) });
    (await commit(wrong)).expect(422);
    const next = await launch();
    expect(next.sequencing).toMatchObject({ state: null });
    expect(next.items[0]?.cmi).toMatchObject({ entry: 'ab-initio' });
  });

  test('a snapshot that was cut short keeps what it brings and loses nothing', async () => {
    const opening = await launch();
    const full = standing({ org: root, a: doneA }, { data: { notes: 'long' } });
    (await commit(aCommit2004(opening, {}, { seq: 1, ...full }))).expect(200);
    const cut = standing({ org: root, a: doneA, b: { attempts: 1 } });
    const reduced: SequencingSnapshot = { ...cut.sequencing, data: null };
    (
      await commit(aCommit2004(opening, {}, { seq: 2, kind: 'reduced', item: 'b', sequencing: reduced }))
    ).expect(200);
    (await commit(aCommit2004(opening, {}, { seq: 3, kind: 'reduced', item: 'b' }))).expect(200);
    expect((await launch()).sequencing).toMatchObject({
      state: { activities: { b: { attempts: 1 } } },
      data: { notes: 'long' },
    });
  });
});

describe('the result of a sequenced package', () => {
  test('is the roll-up of its root, worked out by the server, and never gets worse', async () => {
    const opening = await launch();
    const half = standing({
      org: { ...root, completed: true, objectives: { '': { satisfied: true } } },
      a: doneA,
    });
    (await commit(aCommit2004(opening, {}, half))).expect(200);
    await until('the start', async () => (await result()).completion === 'incomplete');
    expect(await result()).toMatchObject({ success: 'unknown', scaledScore: null });

    const shared = { objectives: { g: { satisfied: true, measure: 0.8 } } };
    const whole = standing({ org: { attempts: 1 }, a: doneA, b: done }, shared);
    (await commit(aCommit2004(opening, {}, { seq: 2, item: 'b', ...whole }))).expect(200);
    await until('the end', async () => (await result()).completion === 'completed');
    expect(await result()).toMatchObject({ success: 'passed', scaledScore: 0.8 });

    const worse = standing({ org: { attempts: 2 }, a: { attempts: 2 }, b: { attempts: 1 } });
    (await commit(aCommit2004(opening, {}, { seq: 3, ...worse }))).expect(200);
    expect(await result()).toMatchObject({ completion: 'completed', success: 'passed', scaledScore: 0.8 });
  });

  test('keeps what the whole had reached before its parts began anew, though only the newest state was sent', async () => {
    const opened = await launch();
    const { sequencing } = standing({ org: root, a: { attempts: 2 } });
    const reached = { completion: 'completed', success: 'failed', scaledScore: null } as const;
    (await commit(aCommit2004(opened, {}, { sequencing: { ...sequencing, reached } }))).expect(200);
    await until('the result', async () => (await result()).completion === 'completed');
    expect(await result()).toMatchObject({ completion: 'completed', success: 'failed' });
  });

  test('a session that has ended complete is followed by a new attempt; one that was suspended goes on', async () => {
    const opening = await launch();
    const whole = { org: { attempts: 1 }, a: doneA, b: done };
    const suspended = standing(whole, { current: null, suspended: 'b' });
    (await commit(aCommit2004(opening, { exit: '' }, { final: true, ...suspended }))).expect(200);
    const same = await launch();
    expect(same.attempt).toBe(opening.attempt);
    const ended = standing(whole, { current: null, ended: true });
    (await commit(aCommit2004(same, { exit: '' }, { final: true, ...ended }))).expect(200);
    const next = await launch();
    expect(next.attempt).not.toBe(opening.attempt);
    expect(next.sequencing).toMatchObject({ state: null, objectives: {} });
  });
});

describe('what is global to the system', () => {
  const written = (satisfied: boolean, data: string) =>
    standing({ org: root }, { objectives: { g: { satisfied } }, data: { notes: data } });

  test('is found by the learner’s other courses, and by nobody else', async () => {
    (await commit(aCommit2004(await launch(common), {}, written(true, 'mine')))).expect(200);
    expect((await launch(common, 1)).sequencing).toMatchObject({
      state: null,
      objectives: { g: { satisfied: true } },
      data: { notes: 'mine' },
    });
    expect((await launch(own)).sequencing).toMatchObject({ objectives: {}, data: {} });
    learner = await house.as(await house.person({}));
    (await learner.post('/api/v1/enrolments', { courseId: common.id })).expect(201);
    expect((await launch(common)).sequencing).toMatchObject({ objectives: {}, data: {} });
  });

  test('is not written again by a course that has nothing new to say of it', async () => {
    const one = await launch(common);
    (await commit(aCommit2004(one, {}, written(true, 'one')))).expect(200);
    const other = await launch(common, 1);
    (await commit(aCommit2004(other, {}, written(false, 'other')))).expect(200);
    (await commit(aCommit2004(one, { location: 'p2' }, { seq: 2, ...written(true, 'one') }))).expect(200);
    expect((await launch(common, 1)).sequencing).toMatchObject({
      objectives: { g: { satisfied: false } },
      data: { notes: 'other' },
    });
  });

  test('takes nothing that the package’s manifest does not speak of', async () => {
    const opening = await launch(common);
    const foreign = standing(
      { org: root },
      { objectives: { elsewhere: { satisfied: true } }, data: { x: 'y' } },
    );
    (await commit(aCommit2004(opening, {}, foreign))).expect(200);
    const rows = await house.database.sql(
      'select count(*)::int as n from learner_objective where objective = $1',
      ['elsewhere'],
    );
    expect(rows).toEqual([{ n: 0 }]);
  });
});
