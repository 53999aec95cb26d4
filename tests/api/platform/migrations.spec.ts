import { expect, test } from '@jest/globals';
import { appDatabaseUrl, migrate, migrateDown } from '@vigie/api/platform/db/migrate.js';
import { aPublishedCourse } from '../../builders/course.js';
import { aPage, changeOutline, rewritten, withMore } from '../../builders/outline.js';
import { asOwner, emptyDatabase, testSecret } from '../../support/database.js';
import { openHouse } from '../../support/house.js';

const publicObjects = (url: string) =>
  asOwner(url, async (client) => {
    const { rows } = await client.query(
      `select table_name, column_name, data_type, is_nullable from information_schema.columns
        where table_schema = 'public' order by 1, 2`,
    );
    return rows;
  });

test('migrations go down and up again on a database with data, and leave the same tables', async () => {
  const house = await openHouse();
  const trainer = await house.as(await house.person({ roles: ['trainer'] }));
  const learner = await house.as(await house.person({}));
  const course = await aPublishedCourse(trainer);
  (await learner.post('/api/v1/enrolments', { courseId: course.id })).expect(201);
  const pages = [aPage('Page', { required: true }), aPage('Retirée')];
  (await changeOutline(trainer, course.id, withMore(...pages))).expect(200);
  for (const { id } of pages) (await learner.post(`/api/v1/activities/${id}/done`)).expect(204);
  const taken = [course.activities[0]?.id, pages[1]?.id];
  const out = rewritten((one) => (taken.includes(one.id) ? undefined : one));
  (await changeOutline(trainer, course.id, out)).expect(200);
  await house.close();

  const before = await publicObjects(house.ownerUrl);
  await migrateDown(house.ownerUrl);
  expect((await publicObjects(house.ownerUrl)).map((row) => row.table_name)).toEqual(
    expect.not.arrayContaining(['course', 'user_account', 'session', 'certificate']),
  );
  await migrate(house.ownerUrl, appDatabaseUrl(house.ownerUrl, testSecret()));
  expect(await publicObjects(house.ownerUrl)).toEqual(before);
});

test('migrating an empty database twice at once does it once', async () => {
  const url = await emptyDatabase();
  const appUrl = appDatabaseUrl(url, testSecret());
  const [one, other] = await Promise.all([migrate(url, appUrl), migrate(url, appUrl)]);
  expect([one, other].sort()).toEqual([0, expect.any(Number)]);
  expect(one + other).toBeGreaterThan(0);
});

test.each([
  ['update commit_log set stale = true', 'commit_log'],
  ['delete from commit_log', 'commit_log'],
  [`update certificate set facts = '{}'`, 'certificate'],
  ['delete from certificate', 'certificate'],
  [`update certificate_change set reason = ''`, 'certificate_change'],
  ['delete from certificate_change', 'certificate_change'],
  ["update signing_key set public_jwk = '{}'", 'signing_key'],
  ['update audit_entry set actor_id = null', 'audit_entry'],
  ['delete from audit_entry', 'audit_entry'],
  ['truncate audit_entry', 'audit_entry'],
  ['drop table course', 'course'],
])('the application may not: %s', async (statement, table) => {
  const url = await emptyDatabase();
  const appUrl = appDatabaseUrl(url, testSecret());
  await migrate(url, appUrl);
  await expect(asOwner(appUrl, (client) => client.query(statement))).rejects.toThrow(
    new RegExp(`permission denied for table ${table}|must be owner of table ${table}`),
  );
});
