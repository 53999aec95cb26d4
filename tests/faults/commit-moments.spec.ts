import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Launch } from '@vigie/contracts';
import { aCommit } from '../builders/commit.js';
import { aPublishedCourse } from '../builders/course.js';
import { type Answer, Client } from '../support/client.js';
import { asOwner, freshDatabase, testDataDir, testSecret } from '../support/database.js';
import { type DatabaseLine, databaseLine, type Moment } from '../support/database-line.js';
import { freePort, startVigie, type VigieProcess } from '../support/vigie-process.js';

let ownerUrl: string;
let line: DatabaseLine;
let settings: Record<string, string>;
let vigie: VigieProcess;
let learner: Client;
let launch: Launch;
let activity: string;

beforeAll(async () => {
  ownerUrl = await freshDatabase();
  line = await databaseLine(ownerUrl);
  settings = {
    DATABASE_URL: line.url,
    SECRET_KEY: testSecret(),
    DATA_DIR: mkdtempSync(path.join(testDataDir(), 'moments-')),
    DEMO: '1',
    PORT: String(await freePort()),
    LOG_LEVEL: 'silent',
  };
  vigie = await startVigie(settings);
  const course = await aPublishedCourse(await signedIn('helene.marchetti@iom.example'));
  learner = await signedIn('rosa.delgado@refuge.example');
  (await learner.post('/api/v1/enrolments', { courseId: course.id })).expect(201);
  activity = course.activities[0]?.id ?? '';
  launch = await opened();
}, 60_000);
afterAll(async () => {
  await vigie.kill();
  line.close();
});

async function signedIn(email: string): Promise<Client> {
  const client = new Client(vigie.port, `localhost:${vigie.port}`);
  const credentials = { email, password: 'vigie-demo-2026', stay: true };
  (await client.post('/api/v1/session', credentials)).expect(200);
  return client;
}

const opened = async (): Promise<Launch> =>
  (await learner.post(`/api/v1/activities/${activity}/launches`, { takeOver: true })).expect(200).body;

let seq = 0;
/** Sends the next save, or the last one again. @returns null when the server is gone before it answers */
const save = (number: number): Promise<Answer | null> =>
  learner
    .post(
      `/api/v1/attempts/${launch.attempt}/commits`,
      aCommit(launch, { seq: number, location: `p${number}`, sessionTime: '0000:00:05.00' }),
    )
    .catch(() => null);

/** Numbers in the log, and what the next opening would resume. */
async function known(): Promise<{ log: number[]; place: string; time: string }> {
  const log = await asOwner(ownerUrl, (owner) =>
    owner.query<{ seq: number }>(
      'select seq from commit_log where attempt_id = $1 and epoch = $2 order by seq',
      [launch.attempt, launch.epoch],
    ),
  );
  launch = await opened();
  const { core } = launch.items[0]?.cmi as { core: Record<string, string> };
  return {
    log: log.rows.map((row) => row.seq),
    place: core['lesson_location'] ?? '',
    time: core['total_time'] ?? '',
  };
}

const moments: Moment[] = ['before its first write', 'before COMMIT', 'after COMMIT'];
let openings = 0;

/** What holds after a save that was cut off and sent again: it is there once, and so is its time. */
async function expectSavedOnce(number: number): Promise<void> {
  (await save(number))?.expect(200);
  openings += 1;
  const two = String(openings * 5).padStart(2, '0');
  expect(await known()).toEqual({ log: [number], place: `p${number}`, time: `0000:00:${two}.00` });
}

test.each(moments)(
  'the server dies %s: sent again, a save is there once',
  async (moment) => {
    const number = ++seq;
    const stopped = line.stoppedAt(moment);
    const answer = save(number);
    const cut = await stopped;
    await vigie.kill();
    cut();
    expect(await answer).toBeNull();
    vigie = await startVigie(settings);
    await expectSavedOnce(number);
  },
  60_000,
);

test.each(moments)(
  'the way to the database is cut %s: 503, and sent again a save is there once',
  async (moment) => {
    const number = ++seq;
    const stopped = line.stoppedAt(moment);
    const answer = save(number);
    (await stopped)();
    expect(await answer).toMatchObject({ status: 503, body: { type: 'server/busy' } });
    await expectSavedOnce(number);
  },
);
