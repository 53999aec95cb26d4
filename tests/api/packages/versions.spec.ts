import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Course, PackageVersion } from '@vigie/contracts';
import { aCommit } from '../../builders/commit.js';
import { aPublishedCourse, uploadPackage } from '../../builders/course.js';
import { aPackage, type PackageSketch } from '../../builders/package.js';
import { importZip } from '../../builders/upload.js';
import type { Client } from '../../support/client.js';
import { type House, openHouse } from '../../support/house.js';
import { storedFiles } from '../../support/stored-files.js';
import { until } from '../../support/until.js';

let house: House;
let trainer: Client;

beforeAll(async () => {
  house = await openHouse();
  trainer = await house.as(await house.person({ roles: ['trainer'] }));
});
afterAll(() => house.close());

const versionsOf = async (id: string): Promise<PackageVersion[]> =>
  (await trainer.get(`/api/v1/packages/${id}/versions`)).expect(200).body.items;
const addVersion = async (packageId: string, sketch: PackageSketch) => {
  const done = await importZip(trainer, await aPackage(sketch), { packageId, fileName: 'v.zip' });
  expect(done).toMatchObject({ outcome: 'done', packageId });
};
const makeCurrent = (id: string, versionId: string) =>
  trainer.send('PUT', `/api/v1/packages/${id}/current-version`, { versionId });
const stored = () => storedFiles(house.config.DATA_DIR);
const anEnrolled = async (course: Course) => {
  const learner = await house.as(await house.person({}));
  (await learner.post('/api/v1/enrolments', { courseId: course.id })).expect(201);
  return learner;
};
const launch = async (learner: Client, activity: string) =>
  (await learner.post(`/api/v1/activities/${activity}/launches`, { takeOver: true })).expect(200).body;

describe('a new version', () => {
  test('belongs to the same package, is the current one, and can be rolled back from', async () => {
    const { id } = await uploadPackage(trainer, { title: 'Un' });
    await addVersion(id, { title: 'Deux', files: { 'new.txt': 'new' } });
    const [two, one] = await versionsOf(id);
    expect([two, one]).toMatchObject([
      { number: 2, current: true, fileCount: 3, fileName: 'v.zip', uploadedBy: 'Inès Moreau' },
      { number: 1, current: false, fileCount: 2, standard: 'scorm12' },
    ]);
    expect((await trainer.get(`/api/v1/packages/${id}`)).body).toMatchObject({ title: 'Deux', version: 2 });

    (await makeCurrent(id, one?.id ?? '')).expect(204);
    expect((await trainer.get(`/api/v1/packages/${id}`)).body).toMatchObject({ title: 'Un', version: 1 });
    const other = await uploadPackage(trainer);
    (await makeCurrent(id, other.versionId)).expect(404);
  });

  test('is what new attempts begin on; those that run stay where they began', async () => {
    const course = await aPublishedCourse(trainer, { packages: [{ files: { 'page-1.html': 'one' } }] });
    const [activity] = course.activities;
    const [early, late] = [await anEnrolled(course), await anEnrolled(course)];
    const began = await launch(early, activity?.id ?? '');
    await addVersion(activity?.packageId ?? '', { files: { 'page-1.html': 'two' } });
    expect((await launch(early, activity?.id ?? '')).contentBase).toBe(began.contentBase);
    expect((await launch(late, activity?.id ?? '')).contentBase).not.toBe(began.contentBase);

    const [two, one] = await versionsOf(activity?.packageId ?? '');
    (await makeCurrent(activity?.packageId ?? '', one?.id ?? '')).expect(204);
    const third = await anEnrolled(course);
    expect((await launch(third, activity?.id ?? '')).contentBase).toBe(began.contentBase);
    const { items } = (await trainer.get(`/api/v1/packages/${activity?.packageId}/attempts`)).expect(
      200,
    ).body;
    expect(items).toMatchObject([
      { versionId: two?.id, running: 1 },
      { versionId: one?.id, running: 2, plan: null },
    ]);
  });

  test('of a package that was deleted meanwhile fails and leaves nothing', async () => {
    const { id } = await uploadPackage(trainer, { title: 'Bientôt parti' });
    const before = stored().length;
    await house.database.sql('update package set removed_at = now() where id = $1', [id]);
    const zip = await aPackage({ files: { 'only-here.txt': 'only here' } });
    const headers = { 'tus-resumable': '1.0.0', 'upload-length': '10' };
    const metadata = `fileName ${btoa('v.zip')},packageId ${btoa(id)}`;
    const refused = await trainer.send('POST', '/api/v1/package-uploads', undefined, {
      headers: { ...headers, 'upload-metadata': metadata },
    });
    refused.expect(404);
    await house.database.sql('update package set removed_at = null where id = $1', [id]);
    expect((await importZip(trainer, zip, { packageId: id })).outcome).toBe('done');
    expect(stored().length).toBe(before + 1);
  });
});

describe('a version that nobody uses', () => {
  test('is deleted with the files that it alone holds', async () => {
    const { id, versionId } = await uploadPackage(trainer, {
      title: 'Gardé',
      files: { 'shared.txt': 'both' },
    });
    const before = stored();
    await addVersion(id, { title: 'Gardé', files: { 'shared.txt': 'both', 'alone.txt': 'two alone' } });
    const [two] = await versionsOf(id);
    const path = `/api/v1/packages/${id}/versions/${two?.id}`;
    expect((await trainer.send('DELETE', path, undefined)).expect(409).body.type).toBe(
      'packages/version-current',
    );
    (await makeCurrent(id, versionId)).expect(204);
    (await trainer.send('DELETE', path, undefined)).expect(204);
    expect(await versionsOf(id)).toHaveLength(1);
    await until('its files to go', async () => stored().length === before.length);
    expect(stored()).toEqual(before);
    await until('its row to go', async () => (await rowsOf(two?.id ?? '')).length === 0);

    await addVersion(id, { title: 'Gardé' });
    expect((await versionsOf(id)).map(({ number }) => number)).toEqual([3, 1]);
  });

  test('is not deleted while an attempt is pinned to it, also one that has ended', async () => {
    const course = await aPublishedCourse(trainer);
    const [activity] = course.activities;
    const id = activity?.packageId ?? '';
    const learner = await anEnrolled(course);
    const opened = await launch(learner, activity?.id ?? '');
    const commit = { ...aCommit(opened, { status: 'completed' }), final: true };
    (await learner.post(`/api/v1/attempts/${opened.attempt}/commits`, commit)).expect(200);
    await addVersion(id, {});
    const one = (await versionsOf(id)).find(({ number }) => number === 1);
    const answer = await trainer.send('DELETE', `/api/v1/packages/${id}/versions/${one?.id}`, undefined);
    expect(answer.expect(409).body).toMatchObject({
      type: 'packages/in-use',
      uses: [{ kind: 'attempts', count: 1 }],
    });
    expect(await versionsOf(id)).toHaveLength(2);
  });
});

describe('a package', () => {
  test('that is in a course is not deleted, and the answer says which', async () => {
    const course = await aPublishedCourse(trainer, { title: 'Où il sert' });
    const answer = await trainer.send(
      'DELETE',
      `/api/v1/packages/${course.activities[0]?.packageId}`,
      undefined,
    );
    expect(answer.expect(409).body).toMatchObject({
      type: 'packages/in-use',
      uses: [{ kind: 'course', id: course.id, title: 'Où il sert' }],
    });
  });

  test('that nobody uses goes with all its versions, and is served no more at once', async () => {
    const before = stored();
    const { id, versionId } = await uploadPackage(trainer, { title: 'À jeter' });
    await addVersion(id, { title: 'À jeter 2', files: { 'b.txt': 'bbbb' } });
    const [{ host = '' } = {}] = await house.database.sql<{ host: string }>(
      'select host_id as host from package_version where id = $1',
      [versionId],
    );
    const at = { host: `p-${host}.localhost:3999` };
    (await house.anonymous().get('/__shell/index.html', at)).expect(200);
    (await trainer.send('DELETE', `/api/v1/packages/${id}`, undefined)).expect(204);
    (await trainer.get(`/api/v1/packages/${id}`)).expect(404);
    await until('its files to go', async () => stored().length === before.length);
    expect(stored()).toEqual(before);
    await until('its rows to go', async () => (await rowsOf(versionId)).length === 0);
    (await house.anonymous().get('/__shell/index.html', at)).expect(404);
  });
});

const rowsOf = (versionId: string) =>
  house.database.sql('select from package_version where id = $1', [versionId]);
