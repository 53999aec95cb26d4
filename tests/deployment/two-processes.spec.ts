import { chmodSync, chownSync, copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { confirmName } from '../builders/certificate.js';
import { aCommit } from '../builders/commit.js';
import { Client } from '../support/client.js';
import { asOwner, emptyDatabase, testSecret } from '../support/database.js';
import { until } from '../support/until.js';
import { layOut } from './artefact.js';
import { freePort, type Running, start, unprivileged } from './processes.js';

let folder: string;
let image: string;
let node: string;
const running: Running[] = [];

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'vigie-image-'));
  chmodSync(folder, 0o755);
  image = path.join(folder, 'vigie');
  layOut(image);
  // Ours may lie where another user cannot go.
  node = path.join(folder, 'node');
  copyFileSync(process.execPath, node);
}, 120_000);
afterAll(async () => {
  for (const one of running) await one.stop();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

async function settings(): Promise<Record<string, string>> {
  const DATA_DIR = mkdtempSync(path.join(folder, 'data-'));
  if (unprivileged.uid !== undefined) chownSync(DATA_DIR, unprivileged.uid, unprivileged.gid);
  return {
    DATA_DIR,
    DATABASE_URL: await emptyDatabase(),
    SECRET_KEY: testSecret(),
    PORT: String(await freePort()),
    WORKER: 'separate',
    DEMO: '1',
    NODE_ENV: 'production',
  };
}

function run(script: string, env: Record<string, string>): Running {
  const one = start(node, path.join(image, script), image, env);
  running.push(one);
  return one;
}

test('the image’s files, started as application and worker by an unprivileged user, lead from a commit to a certificate', async () => {
  const env = await settings();
  expect(existsSync(path.join(image, 'node_modules/nx'))).toBe(false);
  const main = run('apps/api/dist/main.js', env);
  await until('the application', async () => main.output().includes('Ready:'), 60_000).catch(() => {
    throw new Error(`the application did not start:\n${main.output()}`);
  });
  expect(statSync(`/proc/${main.pid}`).uid).not.toBe(0);
  const health = () => spawnSync(node, [path.join(image, 'deploy/healthcheck.mjs')], { env });
  expect(health().status).toBe(0);

  const rosa = new Client(Number(env['PORT']), `localhost:${env['PORT']}`);
  expect((await rosa.get('/sign-in')).expect(200).text).toContain('<html');
  const credentials = { email: 'rosa.delgado@refuge.example', password: 'vigie-demo-2026' };
  (await rosa.post('/api/v1/session', credentials)).expect(200);
  const [summary] = (await rosa.get('/api/v1/courses')).expect(200).body.items;
  const course = (await rosa.get(`/api/v1/courses/${summary.id}`)).expect(200).body;
  (await rosa.post('/api/v1/enrolments', { courseId: course.id })).expect(201);
  const launch = (await rosa.post(`/api/v1/activities/${course.activities[0].id}/launches`)).expect(200).body;
  const done = aCommit(launch, { status: 'passed', raw: '100', exit: '', final: true });
  (await rosa.post(`/api/v1/attempts/${launch.attempt}/commits`, done)).expect(200);

  // Nobody works yet: the application leaves that to the worker.
  const waiting = await asOwner(env['DATABASE_URL'] ?? '', (owner) =>
    owner.query(`select state from pgboss.job where name = 'enrolment.on.player.attemptChanged'`),
  );
  expect(waiting.rows).toEqual([{ state: 'created' }]);

  const worker = run('apps/api/dist/worker.js', env);
  await until(
    'the certificate to wait for the name',
    async () => {
      const names = await asOwner(env['DATABASE_URL'] ?? '', (owner) =>
        owner.query('select from enrolment where completed_at is not null'),
      );
      return names.rowCount === 1;
    },
    60_000,
  );
  await confirmName(rosa);
  const certificates = async () => (await rosa.get('/api/v1/certificates')).expect(200).body.items;
  await until('the certificate', async () => (await certificates()).length === 1, 60_000).catch(() => {
    throw new Error(`no certificate; the worker said:\n${worker.output()}`);
  });
  expect(statSync(`/proc/${worker.pid}`).uid).not.toBe(0);

  expect(await worker.stop()).toBe(0);
  expect(await main.stop()).toBe(0);
  expect(health().status).toBe(1);
}, 150_000);

test('without DATABASE_URL the image does not start, and says what is missing', async () => {
  const { DATABASE_URL: _, ...env } = await settings();
  const main = run('apps/api/dist/main.js', env);
  await until('the end', async () => main.output().includes('did not start'), 30_000);
  expect(main.output()).toContain('DATABASE_URL');
}, 60_000);
