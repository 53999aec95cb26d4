import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { LogPruning } from '@vigie/api/domains/player/log-pruning.js';
import { Invariants } from '@vigie/api/platform/invariants/invariants.js';
import type { Course, Launch } from '@vigie/contracts';
import { aCommit2004 } from '../../builders/commit-2004.js';
import { aPublishedCourse } from '../../builders/course.js';
import type { Client } from '../../support/client.js';
import { asOwner } from '../../support/database.js';
import { type House, openHouse } from '../../support/house.js';

/** The log of commits does not grow for ever, and keeps what somebody may still ask for. */

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
    packages: [{ standard: 'scorm2004', items }],
    certificate: null,
  });
  learner = await house.as(await house.person({}));
  (await learner.post('/api/v1/enrolments', { courseId: course.id })).expect(201);
  for (const item of ['one', 'two']) {
    const launched = await learner.post(`/api/v1/activities/${course.activities[0]?.id}/launches`, {
      takeOver: true,
    });
    const opening: Launch = launched.expect(200).body;
    for (const seq of [1, 2, 3])
      (
        await learner.post(
          `/api/v1/attempts/${opening.attempt}/commits`,
          aCommit2004(opening, { location: `p${seq}` }, { item, seq }),
        )
      ).expect(200);
  }
});
afterAll(() => house.close());

const tamper = (statement: string) => asOwner(house.ownerUrl, (owner) => owner.query(statement));
const prune = () => house.app.get(LogPruning, { strict: false }).run();
const log = async () => {
  const rows = await house.database.sql<{ epoch: number; seq: number }>(
    'select epoch, seq from commit_log order by epoch, seq',
  );
  return rows.map(({ epoch, seq }) => `${epoch}.${seq}`);
};
const whole = ['1.1', '1.2', '1.3', '2.1', '2.2', '2.3'];

test('what is younger than ninety days stays, whatever the clock says', async () => {
  house.clock.set(new Date(Date.now() + 400 * 24 * 3600_000));
  await prune();
  house.clock.set(null);
  expect(await log()).toEqual(whole);
});

test('the application can take nothing away by itself', async () => {
  await expect(house.database.sql('delete from commit_log')).rejects.toThrow(/permission denied/);
});

test('of an old opening stays the commit that a saved state is of', async () => {
  await tamper(`update launch set last_seen_at = now() - interval '91 days' where epoch = 1`);
  await prune();
  expect(await log()).toEqual(['1.3', '2.1', '2.2', '2.3']);
});

test('the newest opening stays whole until its attempt has ended', async () => {
  await tamper(`update launch set last_seen_at = now() - interval '91 days'`);
  await prune();
  expect(await log()).toEqual(['1.3', '2.1', '2.2', '2.3']);
  await tamper(`update attempt set closed_at = now()`);
  await prune();
  expect(await log()).toEqual(['1.3', '2.3']);
});

test('nothing that must hold is broken by it', async () => {
  const broken: string[] = [];
  for (const { name, breaches } of house.app.get(Invariants, { strict: false }).all)
    if (/log|last commit/.test(name)) for await (const one of breaches()) broken.push(one);
  expect(broken).toEqual([]);
});
