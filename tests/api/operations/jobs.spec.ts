import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Events, fact } from '@vigie/api/platform/events/events.js';
import { DEAD_LETTER, Jobs } from '@vigie/api/platform/jobs/jobs.js';
import type { JobsOverview } from '@vigie/contracts';
import { z } from 'zod';
import type { Client } from '../../support/client.js';
import { type House, openHouse } from '../../support/house.js';
import { until } from '../../support/until.js';

const happened = fact('test.happened', z.object({ userId: z.uuid(), sealed: z.string() }));
const queue = 'listener.on.test.happened';

let house: House;
let admin: Client;
let adminId: string;
let isBroken = true;
const done: string[] = [];

beforeAll(async () => {
  house = await openHouse({}, (app) =>
    app.get(Events).on(happened, 'listener', async ({ userId }) => {
      if (isBroken) throw new Error(`550 <ines.moreau@police.example> is unknown\nat somewhere`);
      done.push(userId);
    }),
  );
  const person = await house.person({ roles: ['admin'] });
  adminId = person.id;
  admin = await house.as(person);
});
afterAll(() => house.close());

const overview = async (): Promise<JobsOverview> => (await admin.get('/api/v1/admin/jobs')).expect(200).body;

/** So many jobs that failed for good. */
async function failing(count: number): Promise<JobsOverview> {
  isBroken = true;
  await house.app.get(Jobs).start();
  await house.database.sql(`update pgboss.queue set retry_limit = 0 where name = $1`, [queue]);
  const before = (await overview()).counts.failed;
  for (let index = 0; index < count; index++)
    await house.app.get(Events).publish(happened, { userId: adminId, sealed: 'a secret' });
  return until('the failures', async () => {
    const now = await overview();
    return now.counts.failed === before + count ? now : undefined;
  });
}

const recorded = (action: string) =>
  until(action, async () => {
    const [entry] = (await admin.get(`/api/v1/admin/audit?action=${action}&limit=1`)).expect(200).body.items;
    return entry;
  });

test('nothing waits at first', async () => {
  expect(await overview()).toMatchObject({
    counts: { failed: 0, retrying: 0 },
    queues: [],
    failed: [],
    retrying: [],
  });
});

describe('a job that failed for good', () => {
  test('is shown with its error, its tries and what it is about, and no secret', async () => {
    const shown = await failing(1);
    const [job] = shown.failed;
    expect(job).toMatchObject({
      queue,
      tries: 1,
      error: '550 <…@…> is unknown',
      subjects: [{ kind: 'person', id: adminId }],
      nextAt: null,
    });
    expect(shown.queues).toEqual([{ queue, count: 1 }]);
    expect(JSON.stringify(shown)).not.toMatch(/secret|police\.example|somewhere/);
  });

  test('is done when it is tried again, and that is recorded', async () => {
    const [job] = (await overview()).failed;
    isBroken = false;
    (await admin.post(`/api/v1/admin/jobs/${job?.id}/retry`)).expect(204);
    await until('the work', async () => done.includes(adminId));
    expect((await overview()).counts.failed).toBe(0);
    expect(await recorded('operations.jobsRetried')).toMatchObject({
      actorId: adminId,
      object: { kind: 'job', id: job?.id },
      after: { queue, count: 1 },
    });
    (await admin.post(`/api/v1/admin/jobs/${job?.id}/retry`)).expect(404);
  });

  test('is tried again with all of its kind', async () => {
    await failing(3);
    isBroken = false;
    const before = done.length;
    expect((await admin.post('/api/v1/admin/jobs/retries', { queue })).expect(200).body).toEqual({
      count: 3,
    });
    await until('the work', async () => done.length === before + 3);
    expect((await admin.post('/api/v1/admin/jobs/retries', { queue })).expect(200).body).toEqual({
      count: 0,
    });
  });

  test('is given up, and that is recorded', async () => {
    const [job] = (await failing(1)).failed;
    (await admin.send('DELETE', `/api/v1/admin/jobs/${job?.id}`, undefined)).expect(204);
    expect((await overview()).counts.failed).toBe(0);
    const left = await house.database.sql('select from pgboss.job where name = $1 and id = $2', [
      DEAD_LETTER,
      job?.id,
    ]);
    expect(left).toEqual([]);
    expect(await recorded('operations.jobDismissed')).toMatchObject({
      object: { kind: 'job', id: job?.id },
      before: { queue },
    });
    (await admin.send('DELETE', `/api/v1/admin/jobs/${job?.id}`, undefined)).expect(404);
  });
});

test('a job that failed and is tried again by itself is shown with its next try', async () => {
  isBroken = true;
  await house.database.sql(`update pgboss.queue set retry_limit = 8 where name = $1`, [queue]);
  await house.app.get(Events).publish(happened, { userId: adminId, sealed: 'x' });
  const { retrying } = await until('a first failure', async () => {
    const now = await overview();
    return now.retrying.length > 0 ? now : undefined;
  });
  expect(retrying[0]).toMatchObject({ queue, error: '550 <…@…> is unknown' });
  expect(Date.parse(retrying[0]?.nextAt ?? '')).toBeGreaterThan(Date.parse(retrying[0]?.since ?? ''));
  isBroken = false;
});
