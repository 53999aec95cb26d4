import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Events, fact } from '@vigie/api/platform/events/events.js';
import { DEAD_LETTER, Jobs } from '@vigie/api/platform/jobs/jobs.js';
import { z } from 'zod';
import { asOwner } from '../../support/database.js';
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

test('the work of the day is asked for by everybody, and done once', async () => {
  let times = 0;
  const other = await openHouse({}, (app) =>
    app.get(Jobs).daily('test.daily', async () => {
      times++;
    }),
  );
  try {
    const all = other.app.get(Jobs);
    await Promise.all([all.enqueueDailies(), all.enqueueDailies()]);
    await until('the work of the day', async () => times > 0);
    await all.enqueueDailies();
    const [row] = await other.database.sql<{ count: number }>(
      `select count(*)::int as count from pgboss.job where name = 'test.daily'`,
    );
    expect([times, row?.count]).toEqual([1, 1]);
  } finally {
    await other.close();
  }
});

test('a crowd of jobs is done one right after the other; jobs of a server that died are taken up soon', async () => {
  const done = new Set<string>();
  const other = await openHouseWith((events) =>
    events.on(happened, 'busy', async ({ id }) => void done.add(id)),
  );
  try {
    const { database } = other;
    const events = other.app.get(Events);
    await database.transaction(async () => {
      for (let turn = 0; turn < 40; turn++) await events.publish(happened, { id: `turn ${turn}` });
    });
    // With a pause of two seconds after each this would take more than a minute.
    await until('all of them', async () => done.size === 40, 30_000);

    const mark = 'left by a dead server';
    await events.publish(happened, { id: mark });
    await until('this one', async () => done.delete(mark));
    const asIfItHadDied = `update pgboss.job
      set state = 'active', completed_on = null, heartbeat_on = now() - interval '1 minute'
      where data ->> 'id' = $1 and state = 'completed'`;
    await until('its end', () =>
      asOwner(other.ownerUrl, async (owner) => (await owner.query(asIfItHadDied, [mark])).rowCount === 1),
    );
    await until('it to be done again', async () => done.has(mark), 60_000);
  } finally {
    await other.close();
  }
}, 120_000);

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
