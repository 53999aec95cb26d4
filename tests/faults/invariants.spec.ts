import { randomBytes } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aCertificate } from '../builders/certificate.js';
import { aPublishedCourse } from '../builders/course.js';
import { asOwner } from '../support/database.js';
import { doctor } from '../support/doctor.js';
import { type House, openHouse } from '../support/house.js';

let house: House;

beforeAll(async () => {
  house = await openHouse();
  const course = await aPublishedCourse(await house.as(await house.person({ roles: ['trainer'] })));
  await aCertificate(course, await house.as(await house.person({})));
  // What is younger than a minute may still be under way from room to room.
  await tamper(`update attempt set last_at = last_at - interval '1 hour'`);
  await tamper(`update activity_result set last_at = last_at - interval '1 hour'`);
  await tamper(`update enrolment set completed_at = completed_at - interval '1 hour'`);
}, 30_000);
afterAll(() => house.close());

const tamper = (statement: string) => asOwner(house.ownerUrl, (owner) => owner.query(statement));

/** Statements that do not hold, in the words of the doctor. */
const brokenAfter = async (harm: string, repair: string): Promise<string> => {
  await tamper(harm);
  const broken = brokenNow();
  await tamper(repair);
  return broken;
};

function brokenNow(): string {
  const { status, stdout } = doctor(house, '--invariants');
  expect(status).toBe(1);
  return stdout
    .split('\n')
    .filter((line) => line.startsWith('✗'))
    .join('\n');
}

test('a sound house holds every statement', () => {
  const { status, stdout, stderr } = doctor(house, '--invariants');
  expect([status, stderr, stdout.match(/^✗.*$/gm)]).toEqual([0, '', null]);
  expect(stdout.match(/^✓ .+$/gm)?.length).toBeGreaterThan(5);
});

test.each([
  [
    'a commit that is gone',
    `create table gone as select * from commit_log; delete from commit_log where seq = 1`,
    `insert into commit_log select * from gone; drop table gone`,
    /^✗ every opening ends with its last commit: 1 times not$/,
  ],
  [
    'a state that nobody sent',
    `update attempt_item set "full" = replace("full"::text, '"seq":1', '"seq":7')::json`,
    `update attempt_item set "full" = replace("full"::text, '"seq":7', '"seq":1')::json`,
    /^✗ every saved state is that of a commit in the log: 1 times not$/,
  ],
  [
    'an attempt that lost what its items say',
    `update attempt set completion = 'incomplete'`,
    `update attempt set completion = 'completed'`,
    /^✗ every attempt is what its items say: 1 times not$/,
  ],
  [
    'an attempt without a word of its items',
    `update attempt_item set completion = 'not-attempted'`,
    `update attempt_item set completion = 'completed'`,
    /^✗ every attempt is what its items say: 1 times not$/,
  ],
  [
    'a result that did not arrive',
    `update activity_result set completion = 'incomplete'`,
    `update activity_result set completion = 'completed'`,
    /^✗ every course knows what its learners have reached: 1 times not$/,
  ],
  [
    'a course that was not settled',
    `update enrolment set state = 'active', completed_at = null`,
    `update enrolment set state = 'completed', completed_at = now() - interval '1 hour'`,
    /^✗ everybody who meets the conditions of a course has completed it: 1 times not$/,
  ],
  [
    'a certificate that was never issued',
    `create table gone as select * from certificate; delete from certificate`,
    `insert into certificate select * from gone; drop table gone`,
    /^✗ everybody who has earned a certificate has one, or it is held: 1 times not$/,
  ],
  [
    'a forged certificate',
    `update certificate set facts = jsonb_set(facts, '{hours}', '100')`,
    `update certificate set facts = snapshot::jsonb`,
    /^✗ every certificate is what was signed: 1 times not$/,
  ],
])(
  '%s is found',
  async (_, harm, repair, expected) => {
    expect(await brokenAfter(harm, repair)).toMatch(expected);
  },
  30_000,
);

describe('the content store', () => {
  const fileOf = (name: string) => path.join(house.config.DATA_DIR, 'content', name.slice(0, 2), name);

  test('that has lost a file of a package is found out', async () => {
    const [file] = await house.database.sql<{ sha256: string; encoding: string }>(
      'select sha256, encoding from package_file limit 1',
    );
    if (!file) throw new Error('there is no package');
    const there = fileOf(file.encoding === 'br' ? `${file.sha256}.br` : file.sha256);
    renameSync(there, `${there}~`);
    expect(brokenNow()).toMatch(/^✗ every file of a package is in the content store: \d+ times not$/);
    renameSync(`${there}~`, there);
  }, 30_000);

  test('that holds a file of no package is found out, when it has lain there for a day', async () => {
    const stray = fileOf(randomBytes(32).toString('hex'));
    mkdirSync(path.dirname(stray), { recursive: true });
    writeFileSync(stray, 'stray');
    expect(doctor(house, '--invariants').status).toBe(0);
    const before = new Date(Date.now() - 25 * 3600_000);
    utimesSync(stray, before, before);
    expect(brokenNow()).toBe('✗ every file in the content store is of a package: 1 times not');
    rmSync(stray);
  }, 30_000);
});
