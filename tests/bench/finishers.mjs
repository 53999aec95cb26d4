import { randomBytes, randomUUID } from 'node:crypto';
import { aPublishedCourse } from '../builders/course.ts';
import { Client } from '../support/client.ts';
import { manyLearners } from '../support/many-learners.ts';
import { finalEnvelope } from './commits.mjs';
import { cookieOf, password, signedIn } from './house.mjs';

const MODEL = 'ines.moreau@police.example';

/** So many learners, each enrolled in a course of one lesson that is open, straight into the database. */
export async function readyToFinish(server, count) {
  const launch = await anOpenLesson(server);
  return server.asOwner(async (owner) => {
    const people = await manyLearners(owner, server, MODEL, count);
    const learners = people.map((one) => ({ ...one, enrolment: randomUUID(), attempt: randomUUID() }));
    const lists = [
      learners.map(({ id }) => id),
      learners.map(({ enrolment }) => enrolment),
      learners.map(({ attempt }) => attempt),
    ];
    const like = (table, alias, changes) =>
      `insert into ${table} select (jsonb_populate_record(one, jsonb_build_object(${changes}))).*
       from ${table} one, unnest($1::uuid[], $2::uuid[], $3::uuid[]) as many (person, enrolment, attempt)
       where ${alias}`;
    const { rows } = await owner.query('select enrolment_id as enrolment from attempt where id = $1', [
      launch.attempt,
    ]);
    await owner.query(
      like(
        'enrolment',
        `one.id = '${rows[0].enrolment}'`,
        `'id', many.enrolment, 'user_id', many.person, 'state', 'active', 'completed_at', null`,
      ),
      lists,
    );
    await owner.query(
      like(
        'attempt',
        `one.id = '${launch.attempt}'`,
        `'id', many.attempt, 'user_id', many.person, 'enrolment_id', many.enrolment, 'lease_epoch', 1, 'completion', 'not-attempted', 'closed_at', null`,
      ),
      lists,
    );
    await owner.query(
      `insert into launch (attempt_id, epoch, token_hash, opened_at, last_seen_at, last_seq, session_seconds)
       select attempt, 1, $2, now(), now(), 0, '{}' from unnest($1::uuid[]) as many (attempt)`,
      [lists[2], randomBytes(32)],
    );
    await owner.query(
      `insert into certificate_name select person, 'Inès', 'Moreau', now() from unnest($1::uuid[]) as many (person)`,
      [lists[0]],
    );
    await owner.query('analyze');
    return learners.map((one) => ({ ...one, launch: { ...launch, attempt: one.attempt, epoch: 1 } }));
  });
}

/** The model's opening of a lesson that a certificate hangs on. */
async function anOpenLesson(server) {
  const trainer = new Client(server.port, `localhost:${server.port}`);
  await trainer.post('/api/v1/session', { email: 'helene.marchetti@iom.example', password, stay: true });
  const course = await aPublishedCourse(trainer, { certificate: 'participation' });
  const model = cookieOf(await signedIn(server, MODEL));
  await server.request('POST', '/api/v1/enrolments', {
    ...model,
    json: { courseId: course.id },
    expect: 201,
  });
  const address = `/api/v1/activities/${course.activities[0].id}/launches`;
  return (await server.request('POST', address, { ...model, json: {} })).body;
}

/** All finish at once, so many on the line at a time. @returns times of their answers in ms, the quickest first */
export async function finishAll(server, learners, atOnce) {
  const waiting = [...learners];
  const times = [];
  const line = async () => {
    for (let one = waiting.pop(); one; one = waiting.pop()) {
      const began = performance.now();
      await server.request('POST', `/api/v1/attempts/${one.attempt}/commits`, {
        cookie: one.cookie,
        json: finalEnvelope(one.launch, 1),
      });
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, line));
  return times.sort((a, b) => a - b);
}

/** Waits until each of them has a certificate, or one that is held. */
export async function certificatesOf(server, learners, withinMs) {
  const ids = learners.map(({ id }) => id);
  const deadline = Date.now() + withinMs;
  for (;;) {
    const count = await server.asOwner(async (owner) => {
      const { rows } = await owner.query(
        `select (select count(*) from certificate where user_id = any($1)) +
                (select count(*) from held_certificate where user_id = any($1)) as count`,
        [ids],
      );
      return Number(rows[0].count);
    });
    if (count >= ids.length || Date.now() > deadline) return count;
    await new Promise((again) => setTimeout(again, 250));
  }
}

/** Attempts that the server knows to be complete. */
export const completed = (server, learners) =>
  server.asOwner(async (owner) => {
    const { rows } = await owner.query(
      `select count(*) from attempt where completion = 'completed' and id = any($1)`,
      [learners.map(({ attempt }) => attempt)],
    );
    return Number(rows[0].count);
  });

/** One certificate and its holder. */
export async function aCertificate(server) {
  const learners = await readyToFinish(server, 1);
  await finishAll(server, learners, 1);
  await certificatesOf(server, learners, 30_000);
  const { items } = (await server.request('GET', '/api/v1/certificates', learners[0])).body;
  return { holder: learners[0], id: items[0].id };
}

/** A trainer's cookie. */
export const trainerOf = async (server) => cookieOf(await signedIn(server, 'helene.marchetti@iom.example'));
