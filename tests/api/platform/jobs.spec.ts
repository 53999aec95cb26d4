import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Events, fact } from '@vigie/api/platform/events/events.js';
import { DEAD_LETTER, Jobs } from '@vigie/api/platform/jobs/jobs.js';
import { z } from 'zod';
import { type House, openHouse } from '../../support/house.js';
import { until } from '../../support/until.js';

const happened = fact('test.happened', z.object({ id: z.string() }));

let house: House;
let jobs: Jobs;
const seen: string[] = [];
let failures = 0;

beforeAll(async () => {
  house = await openHouse();
  jobs = house.app.get(Jobs);
});
afterAll(() => house.close());

test('a fact told in a transaction that is rolled back was never told; one that is committed reaches every listener', async () => {
  const other = await openHouseWith((events) => {
    events.on(happened, 'failing', async () => {
      failures++;
      throw new Error('this listener fails');
    });
    events.on(happened, 'sound', async ({ id }) => void seen.push(id));
  });
  try {
    const database = other.database;
    const events = other.app.get(Events);
    const rolledBack = database.transaction(async () => {
      await events.publish(happened, { id: 'rolled back' });
      throw new Error('changed my mind');
    });
    await expect(rolledBack).rejects.toThrow('changed my mind');
    await database.transaction(() => events.publish(happened, { id: 'committed' }));

    await until('the sound listener', async () => seen.includes('committed'));
    await until('a second try of the failing one', async () => failures >= 2, 20_000);
    expect(seen).toEqual(['committed']);
  } finally {
    await other.close();
  }
});

test('a job that failed every time lies in the dead letter', async () => {
  const database = house.database;
  const queue = 'certification.on.enrolment.completed';
  await database.sql(`update pgboss.queue set retry_limit = 0 where name = $1`, [queue]);
  await jobs.enqueue(queue, { not: 'a fact' });
  const [letter] = await until('the dead letter', async () => {
    const rows = await database.sql<{ data: unknown }>(`select data from pgboss.job where name = $1`, [
      DEAD_LETTER,
    ]);
    return rows.length > 0 ? rows : undefined;
  });
  expect(letter?.data).toMatchObject({ not: 'a fact' });
});

test('a job for a queue that nobody works on is refused', async () => {
  await expect(jobs.enqueue('nobody', {})).rejects.toThrow('no queue nobody');
});

async function openHouseWith(listen: (events: Events) => void): Promise<House> {
  return openHouse({}, (app) => listen(app.get(Events)));
}
