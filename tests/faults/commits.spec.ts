import { expect, test } from '@jest/globals';
import type { Launch } from '@vigie/contracts';
import fc from 'fast-check';
import { aPublishedCourse } from '../builders/course.js';
import { type History, histories, ITEMS, MASTERY, type Save } from '../builders/history.js';
import { outcomesOf } from '../builders/history-model.js';
import { commitOf, knownTo } from '../builders/send-history.js';
import type { Client } from '../support/client.js';
import { doctor } from '../support/doctor.js';
import { openHouse } from '../support/house.js';
import { ownDatabase, postmasterOf } from '../support/own-database.js';

/** One long history: many short ones would hardly be hit by a kill. */
function aLongHistory(): History {
  const [longest] = fc
    .sample(histories, { numRuns: 300, seed: 7 })
    .sort((one, other) => other.arrivals.length - one.arrivals.length);
  if (!longest) throw new Error('no history');
  return longest;
}

/** Sends one save until it is acknowledged, as an outbox does. @returns the statuses of the answers before that */
async function sendUntilTaken(learner: Client, save: Save, launches: Launch[]): Promise<number[]> {
  const envelope = commitOf(save, launches);
  const before: number[] = [];
  for (;;) {
    const answer = await learner.post(`/api/v1/attempts/${envelope.attempt}/commits`, envelope);
    if (answer.status === 200) {
      expect(answer.body.acked).toBe(save.seq);
      return before;
    }
    before.push(answer.status);
    await new Promise((again) => setTimeout(again, 50));
  }
}

test('a database killed in mid-stream: each acknowledged commit is there exactly once, and the state is that of all', async () => {
  const database = await ownDatabase();
  const house = await openHouse({ DATABASE_URL: database.url });
  try {
    const trainer = await house.as(await house.person({ roles: ['trainer'] }));
    const learner = await house.as(await house.person({}));
    const items = Array.from({ length: ITEMS }, (_, item) => ({
      title: `Partie ${item + 1}`,
      masteryScore: MASTERY,
    }));
    const course = await aPublishedCourse(trainer, { packages: [{ items }] });
    (await learner.post('/api/v1/enrolments', { courseId: course.id })).expect(201);
    const launch = async (): Promise<Launch> =>
      (
        await learner.post(`/api/v1/activities/${course.activities[0]?.id}/launches`, { takeOver: true })
      ).expect(200).body;
    const history = aLongHistory();
    const launches: Launch[] = [];
    for (let opening = 0; opening < history.openings; opening++) launches.push(await launch());

    const statuses: number[] = [];
    const postmaster = await postmasterOf(database.url);
    const sending = history.arrivals.map(async (place, turn) => {
      const save = history.saves[place];
      if (!save) throw new Error(`there is no save ${place}`);
      await new Promise((begin) => setTimeout(begin, turn * 5));
      statuses.push(...(await sendUntilTaken(learner, save, launches)));
    });
    // In the middle of the stream, while some commits are under way.
    setTimeout(() => process.kill(postmaster, 'SIGKILL'), (history.arrivals.length * 5) / 2);
    await Promise.all(sending);

    // 503 is meant; seldom, a transaction cut in the middle hears a 500. The outbox keeps a commit after either.
    expect(statuses).toContain(503);
    expect(statuses.filter((status) => status !== 503 && status !== 500)).toEqual([]);
    const log = await house.database.sql<{ epoch: number; seq: number }>(
      'select epoch, seq from commit_log where attempt_id = $1 order by epoch, seq',
      [launches[0]?.attempt],
    );
    expect(log).toEqual(history.saves.map(({ opening, seq }) => ({ epoch: opening + 1, seq })));
    expect(await knownTo(house, await launch())).toEqual(outcomesOf(history));
    expect(doctor(house, '--invariants')).toMatchObject({ status: 0 });
  } finally {
    await house.close();
    await database.stop();
  }
}, 90_000);
