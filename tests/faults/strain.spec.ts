import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { problemOfDatabase } from '@vigie/api/platform/http/problem.database.js';
import type { Launch } from '@vigie/contracts';
import pg from 'pg';
import { aCommit } from '../builders/commit.js';
import { aPublishedCourse } from '../builders/course.js';
import type { Client } from '../support/client.js';
import { asOwner } from '../support/database.js';
import { type House, openHouse } from '../support/house.js';
import { until } from '../support/until.js';

let house: House;
let learners: { client: Client; launch: Launch }[];

beforeAll(async () => {
  house = await openHouse();
  const course = await aPublishedCourse(await house.as(await house.person({ roles: ['trainer'] })));
  learners = [];
  for (let index = 0; index < 2; index++) {
    const client = await house.as(await house.person({}));
    (await client.post('/api/v1/enrolments', { courseId: course.id })).expect(201);
    const address = `/api/v1/activities/${course.activities[0]?.id}/launches`;
    learners.push({ client, launch: (await client.post(address, {})).expect(200).body });
  }
}, 30_000);
afterAll(() => house.close());

const learner = (index: number) => {
  const found = learners[index];
  if (!found) throw new Error(`there is no learner ${index}`);
  return found;
};
const save = (index: number, seq: number) => {
  const { client, launch } = learner(index);
  return client.post(`/api/v1/attempts/${launch.attempt}/commits`, aCommit(launch, { seq }));
};

test('an attempt that is held fast answers 503 in the end; other learners do not notice', async () => {
  const holder = new pg.Client({ connectionString: house.ownerUrl });
  await holder.connect();
  await holder.query('begin');
  await holder.query('select 1 from attempt where id = $1 for update', [learner(0).launch.attempt]);
  const stuck = save(0, 1);
  const waiting = `select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
  await until('the save to wait', () =>
    asOwner(
      house.ownerUrl,
      async (owner) => Number((await owner.query<{ count: string }>(waiting)).rows[0]?.count) === 1,
    ),
  );

  for (let seq = 1; seq <= 20; seq++) (await save(1, seq)).expect(200);
  expect(await stuck).toMatchObject({ status: 503, body: { type: 'server/busy' } });
  await holder.query('rollback');
  await holder.end();
  expect((await save(0, 1)).expect(200).body.acked).toBe(1);
}, 60_000);

test('a body that is too large is refused by both ways in, and nothing of it stays', async () => {
  const { client, launch } = learner(0);
  const huge = aCommit(launch, { seq: 90, suspendData: 'x'.repeat(4 * 1024 * 1024) });
  expect(await client.post(`/api/v1/attempts/${launch.attempt}/commits`, huge)).toMatchObject({
    status: 413,
    body: { type: 'request/too-large' },
  });
  const straight = JSON.stringify({ token: launch.token, envelope: huge });
  const headers = { 'content-type': 'text/plain' };
  expect((await client.send('POST', '/api/runtime/commit', straight, { headers })).status).toBe(413);
  (await save(0, 90)).expect(200);
});

test('two hundred clients that never finish their sentence keep nobody else waiting', async () => {
  const { client, launch } = learner(0);
  const slow: Socket[] = [];
  for (let index = 0; index < 200; index++) {
    const socket = connect(house.port, '127.0.0.1').on('error', () => undefined);
    slow.push(socket);
    // Half of them are slow in their headers, half in the body of a save.
    const cookie = [...client.cookies].map((pair) => pair.join('=')).join('; ');
    socket.write(
      `POST /api/v1/attempts/${launch.attempt}/commits HTTP/1.1\r\nHost: ${client.host}\r\nCookie: ${cookie}\r\n`,
    );
    if (index % 2)
      socket.write(
        `Origin: http://${client.host}\r\nContent-Type: application/json\r\nContent-Length: 2000\r\n\r\n{`,
      );
  }
  const dribble = setInterval(() => slow.forEach((one) => one.writable && one.write('x')), 1_000);
  try {
    for (let seq = 21; seq <= 40; seq++) (await save(1, seq)).expect(200);
    expect(slow.filter((one) => one.destroyed)).toHaveLength(0);
  } finally {
    clearInterval(dribble);
    for (const one of slow) one.destroy();
  }
});

test('what is asked of a transaction whose connection has ended is answered with 503, by whatever way it is asked', async () => {
  const { database } = house;
  const ways = { plainly: () => database.sql('select 1'), nested: () => database.transaction(async () => 1) };
  for (const ask of Object.values(ways)) {
    const errors: unknown[] = [];
    const work = database.transaction(async () => {
      const [own] = await database.sql<{ pid: number }>('select pg_backend_pid() as pid');
      await asOwner(house.ownerUrl, (owner) => owner.query('select pg_terminate_backend($1)', [own?.pid]));
      await until('it to be let go of', async () => {
        await ask().catch((error: unknown) => errors.push(error));
        return errors.length > 1;
      });
    });
    await work.catch((error: unknown) => errors.push(error));
    expect(errors.map((error) => problemOfDatabase(error)?.status)).toEqual(errors.map(() => 503));
  }
});
