import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Launch } from '@vigie/contracts';
import fc from 'fast-check';
import { uploadPackage } from '../../builders/course.js';
import { type History, histories, ITEMS, MASTERY } from '../../builders/history.js';
import { outcomesOf } from '../../builders/history-model.js';
import { commitOf, knownTo } from '../../builders/send-history.js';
import type { Client } from '../../support/client.js';
import { type House, openHouse } from '../../support/house.js';

const runs = 40;
const twoWeeksMs = 14 * 24 * 3600_000;

let house: House;
let learner: Client;
/** One for each history. */
let activities: string[];

beforeAll(async () => {
  house = await openHouse();
  const trainer = await house.as(await house.person({ roles: ['trainer'] }));
  learner = await house.as(await house.person({}));
  const items = Array.from({ length: ITEMS }, (_, item) => ({
    title: `Partie ${item + 1}`,
    masteryScore: MASTERY,
  }));
  const { id: packageId } = await uploadPackage(trainer, { items });
  const texts = [{ locale: 'fr', title: 'Histoires' }];
  const course = await trainer.post('/api/v1/courses', { texts, durationMinutes: 30, certificate: null });
  const path = `/api/v1/courses/${course.expect(201).body.id}`;
  for (let run = 0; run < runs; run++)
    (await trainer.post(`${path}/activities`, { packageId, titles: [] })).expect(201);
  const published = (await trainer.post(`${path}/publish`)).expect(200).body;
  activities = published.activities.map((activity: { id: string }) => activity.id);
  (await learner.post('/api/v1/enrolments', { courseId: published.id })).expect(201);
});
afterAll(() => house.close());

const launch = async (activity: string): Promise<Launch> =>
  (await learner.post(`/api/v1/activities/${activity}/launches`, { takeOver: true })).expect(200).body;

/** Plays a history: all openings, then the saves as they arrive, the second half of them two weeks late. */
async function play(history: History, activity: string): Promise<Launch[]> {
  const launches: Launch[] = [];
  for (let opening = 0; opening < history.openings; opening++) launches.push(await launch(activity));

  for (const [turn, place] of history.arrivals.entries()) {
    house.clock.set(turn * 2 < history.arrivals.length ? null : new Date(Date.now() + twoWeeksMs));
    const save = history.saves[place];
    if (!save) throw new Error(`there is no save ${place}`);
    const isLast = save.opening === history.openings - 1;
    const answer = await learner.post(
      `/api/v1/attempts/${launches[0]?.attempt}/commits`,
      commitOf(save, launches),
    );
    expect(answer.expect(200).body).toEqual({ acked: save.seq, lease: isLast ? 'held' : 'lost' });
  }
  house.clock.set(null);
  return launches;
}

test('however commits are shuffled, repeated, late or cut short, what is known in the end is the same', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      const activity = activities.pop() ?? '';
      const launches = await play(history, activity);
      const next = await launch(activity);
      expect(next.attempt).toBe(launches[0]?.attempt);
      expect(await knownTo(house, next)).toEqual(outcomesOf(history));

      const log = 'select epoch, seq from commit_log where attempt_id = $1';
      const rows = await house.database.sql(log, [next.attempt]);
      expect(rows).toHaveLength(history.saves.length);
    }),
    // Each history needs an attempt of its own, so a failing one is not shrunk.
    { numRuns: runs, endOnFailure: true, seed: 20261124 },
  );
}, 90_000);
