import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Launch, PackageFindings } from '@vigie/contracts';
import { aCommit } from '../../builders/commit.js';
import { aPublishedCourse } from '../../builders/course.js';
import type { Client } from '../../support/client.js';
import { type House, openHouse } from '../../support/house.js';
import { until } from '../../support/until.js';

let house: House;
let trainer: Client;
beforeAll(async () => {
  house = await openHouse();
  trainer = await house.as(await house.person({ roles: ['trainer'] }));
});
afterAll(() => house.close());

const speaks = 'API.LMSInitialize(""); API.LMSSetValue("cmi.core.lesson_status", "completed");';
const page = (body: string) => `<!doctype html><meta name="viewport" content="width=device-width">${body}`;

/** A course with one package of these files, opened by a learner. */
async function aLaunchOf(files: Record<string, string>) {
  const course = await aPublishedCourse(trainer, { packages: [{ files }] });
  const { id, packageId = '' } = course.activities[0] ?? { id: '' };
  const learner = await house.as(await house.person({}));
  (await learner.post('/api/v1/enrolments', { courseId: course.id })).expect(201);
  const { shellOrigin } = (await learner.get(`/api/v1/activities/${id}/player`)).expect(200).body;
  const launch: Launch = (await learner.post(`/api/v1/activities/${id}/launches`, {})).expect(200).body;
  const { versionId } = (await trainer.get(`/api/v1/packages/${packageId}`)).expect(200).body;
  const path = `/api/v1/packages/${packageId}/versions/${versionId}/findings`;
  const findings = async (): Promise<PackageFindings> => (await trainer.get(path)).expect(200).body;
  return { learner, launch, findings, host: new URL(shellOrigin).host, versionId: String(versionId) };
}

const summary = ({ findings }: PackageFindings) =>
  findings.map(({ weight, kind, subjects }) => [weight, kind, ...subjects].join(' '));

describe('the findings of a version', () => {
  test('are made at its import from what its files say, the heaviest first', async () => {
    const { findings } = await aLaunchOf({
      'page-1.html': '<img src="gone.png"><img src="http://pics.example/a.png"><script>open()</script>',
      'course.js': 'window.open("help.html")',
    });
    const found = await findings();
    expect(found.examinedAt).not.toBeNull();
    expect(summary(found)).toEqual([
      'stops missing-file gone.png',
      'stops insecure-host pics.example',
      'tracking silent',
      'note no-viewport page-1.html',
      'note pop-up',
    ]);
    expect(found.findings[0]).toMatchObject({ source: 'files', count: 1, places: ['page-1.html'] });
  });

  test('are none of a sound package', async () => {
    const { findings } = await aLaunchOf({ 'page-1.html': page(`<script>${speaks}</script>`) });
    expect(await findings()).toMatchObject({ launches: 0, findings: [] });
  });

  test('are looked for by a job, of a version that came before there was an examination', async () => {
    const { findings, versionId } = await aLaunchOf({ 'page-1.html': page('<img src="gone.png">') });
    await house.database.sql('delete from package_examination where version_id = $1', [versionId]);
    expect(await findings()).toMatchObject({ examinedAt: null, findings: [] });
    await until('the examination', async () => (await findings()).examinedAt !== null);
    expect(summary(await findings())).toContain('stops missing-file gone.png');
  });

  test('are joined by what its use has shown: what was not there, what was blocked', async () => {
    const { findings, launch, host } = await aLaunchOf({ 'page-1.html': page(`<script>${speaks}</script>`) });
    const ask = (path: string) => house.anonymous().get(`${launch.contentBase}${path}`, { host });
    (await ask('data/page%202.json')).expect(404);
    (await ask('data/page%202.json')).expect(404);
    (await ask('favicon.ico')).expect(404);
    const report = { 'blocked-uri': 'https://cdn.example/a.js', 'effective-directive': 'img-src' };
    await house.anonymous().send('POST', '/__csp', JSON.stringify({ 'csp-report': report }), {
      host,
      headers: { 'content-type': 'application/csp-report' },
    });
    expect((await findings()).findings).toMatchObject([
      { kind: 'missing-in-use', source: 'use', count: 2, subjects: ['data/page 2.json'] },
      { kind: 'blocked-host', source: 'use', count: 1, subjects: ['cdn.example'] },
    ]);
  });

  test('are joined by what launches that are over tell, and say of how many', async () => {
    const files = { 'page-1.html': page(`<script>${speaks}</script>`) };
    const { findings, learner, launch } = await aLaunchOf(files);
    const calls = ['LMSInitialize', 'LMSCommit', 'LMSFinish'].map((method, index) => ({
      ...{ n: index + 1, ms: index, item: 'item-0', method, element: '', value: null },
      ...{ answer: 'true', error: '0' },
    }));
    const { attempt, epoch } = launch;
    const trace = { attempt, epoch, dropped: 0, calls };
    (await learner.post(`/api/v1/attempts/${attempt}/trace`, trace)).expect(204);
    expect(await findings()).toMatchObject({ launches: 0, findings: [] });

    const commit = { ...aCommit(launch, { seq: 1 }), final: true };
    (await learner.post(`/api/v1/attempts/${attempt}/commits`, commit)).expect(200);
    expect(await findings()).toMatchObject({
      launches: 1,
      findings: [{ kind: 'never-status', weight: 'tracking', source: 'use', count: 1, of: 1 }],
    });
  });

  test('are those of one version of this package, or not found', async () => {
    const [one, other] = [await aLaunchOf({}), await aLaunchOf({})];
    const id = (await trainer.get('/api/v1/packages')).expect(200).body.items[0].id;
    const answers = await Promise.all(
      [one, other].map(({ versionId }) =>
        trainer.get(`/api/v1/packages/${id}/versions/${versionId}/findings`),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
  });
});
