import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asOwner } from '../../support/database.js';
import { aPublishedCourse } from '../../builders/course.js';
import { doctor } from '../../support/doctor.js';
import { type House, openHouse } from '../../support/house.js';
import { until } from '../../support/until.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await aPublishedCourse(await house.as(await house.person({ roles: ['trainer'] })));
  await until('the publication to be recorded', async () => {
    const published = `select from audit_entry where action = 'catalogue.coursePublished'`;
    return (await house.database.sql(published)).length === 1;
  });
});
afterAll(() => house.close());

test('doctor --audit counts the entries of a sound record, and fails at the first that is not', async () => {
  const sound = doctor(house, '--audit');
  expect(sound.stdout).toMatch(/^audit log: unbroken, [0-9]+ entries, last hash [0-9a-f]{64}\n$/);
  expect(sound.status).toBe(0);

  await asOwner(house.ownerUrl, (owner) =>
    owner.query(`update audit_entry set action = 'catalogue.courseClosed' where number = 3`),
  );
  const broken = doctor(house, '--audit');
  expect(broken.stderr).toContain('sound up to entry 2; entry 3 is not (content)');
  expect(broken.status).toBe(1);
});
