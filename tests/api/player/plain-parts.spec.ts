import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Course, Launch, PlayerView } from '@vigie/contracts';
import type { CommitEnvelope, SequencingSnapshot } from '@vigie/scorm';
import { aCommit2004 } from '../../builders/commit-2004.js';
import { aPublishedCourse } from '../../builders/course.js';
import type { Client } from '../../support/client.js';
import { type House, openHouse } from '../../support/house.js';
import { until } from '../../support/until.js';

/** A package of several parts without rules: the engine leads, what was reached is what its parts say. */

let house: House;
let course: Course;
let learner: Client;

beforeAll(async () => {
  house = await openHouse();
  const trainer = await house.as(await house.person({ roles: ['trainer'] }));
  const items = [
    { title: 'Un', identifier: 'one' },
    { title: 'Deux', identifier: 'two' },
  ];
  course = await aPublishedCourse(trainer, {
    packages: [
      { standard: 'scorm2004', items },
      { standard: 'scorm2004', items: items.slice(0, 1) },
    ],
    certificate: null,
  });
});
afterAll(() => house.close());

beforeEach(async () => {
  learner = await house.as(await house.person({}));
  (await learner.post('/api/v1/enrolments', { courseId: course.id })).expect(201);
});

const address = (index: number) => `/api/v1/activities/${course.activities[index]?.id}`;
const launch = async (index = 0): Promise<Launch> =>
  (await learner.post(`${address(index)}/launches`, { takeOver: true })).expect(200).body;
const commit = async (envelope: CommitEnvelope) =>
  (await learner.post(`/api/v1/attempts/${envelope.attempt}/commits`, envelope)).expect(200);
const result = async () => (await learner.get('/api/v1/enrolments')).body.items[0].activities[0];

const standing = (more: object = {}): { sequencing: SequencingSnapshot } => ({
  sequencing: {
    state: { version: 1, current: 'one', suspended: null, ended: false, draws: 0, activities: {}, ...more },
    objectives: {},
    data: {},
  },
});
const done = { exit: '', completion_status: 'completed' };

describe('the parts of a package without rules', () => {
  test('are led through by its tree; a package of one part needs none', async () => {
    const view: PlayerView = (await learner.get(`${address(0)}/player`)).expect(200).body;
    expect(view).toMatchObject({ isSequenced: false });
    expect((await launch()).sequencing).toMatchObject({
      isPlain: true,
      state: null,
      tree: { root: { children: [{ id: 'one' }, { id: 'two' }] } },
    });
    expect((await launch(1)).sequencing).toBeNull();
  });

  test('are found again where they stood', async () => {
    await commit(aCommit2004(await launch(), {}, standing({ suspended: 'two', draws: 3 })));
    expect((await launch()).sequencing).toMatchObject({ state: { suspended: 'two', draws: 3 } });
  });

  test('make the result by what they say, whatever the state claims of the whole', async () => {
    const opening = await launch();
    const whole = { attempts: 1, completed: true, objectives: { '': { satisfied: true, measure: 1 } } };
    const claims = standing({ ended: true, activities: { one: whole, two: whole } });
    await commit(aCommit2004(opening, { ...done, score: { scaled: '0.4' } }, { final: true, ...claims }));
    await until('the start', async () => (await result()).completion === 'incomplete');
    expect((await launch()).attempt).toBe(opening.attempt);

    const second = { ...done, score: { scaled: '0.8' } };
    await commit(aCommit2004(opening, second, { item: 'two', seq: 2, final: true, ...standing() }));
    await until('the end', async () => (await result()).completion === 'completed');
    expect(await result()).toMatchObject({ success: 'unknown', scaledScore: expect.closeTo(0.6) });
  });

  test('go on as they began in an attempt that no engine led', async () => {
    await commit(aCommit2004(await launch(), { location: 'p3' }));
    const next = await launch();
    expect(next.sequencing).toBeNull();
    expect(next.items[0]?.cmi).toMatchObject({ location: 'p3', entry: 'resume' });
  });
});

describe('a version that was taken before it had a tree', () => {
  const forget = () =>
    house.database.sql(
      `update package_version set manifest = manifest - 'sequencing' where standard = 'scorm2004'`,
    );
  const kept = async () => {
    const [row] = await house.database.sql<{ count: number }>(
      `select count(*)::int as count from package_version where manifest ? 'sequencing'`,
    );
    return row?.count;
  };

  test('gets it out of its own manifest when it is first played, once', async () => {
    const { sequencing: before } = await launch();
    await forget();
    expect(await kept()).toBe(0);
    expect((await launch()).sequencing).toEqual(before);
    expect(await kept()).toBe(1);
    expect((await launch(1)).sequencing).toBeNull();
    expect(await kept()).toBe(1);
  });

  test('plays as before where that cannot be read', async () => {
    await forget();
    await house.database.sql(
      `update package_file set path = 'x' || path where path ilike '%imsmanifest.xml'`,
    );
    try {
      expect((await launch()).sequencing).toBeNull();
    } finally {
      await house.database.sql(
        `update package_file set path = substr(path, 2) where path like 'ximsmanifest%'`,
      );
    }
  });
});
