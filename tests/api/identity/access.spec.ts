import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Me } from '@vigie/contracts';
import { confirmName } from '../../builders/certificate.js';
import { aModule } from '../../builders/module.js';
import { aCommit } from '../../builders/commit.js';
import { aPublishedCourse } from '../../builders/course.js';
import { aResource, changeOutline, outlineOf, withMore } from '../../builders/outline.js';
import { bytesOf, takenMedium } from '../../builders/media.js';
import { openUpload } from '../../builders/upload.js';
import type { Client } from '../../support/client.js';
import { type House, openHouse } from '../../support/house.js';
import { until } from '../../support/until.js';
import { actors, type Row, table, type Things, type Who } from './access.table.js';

// Safety 8: Canvas CVE-2021-36539, Educativa CVE-2026-3110, Moodle CVE-2025-26531 and their like.
let house: House;
let things: Things;
const people = new Map<Who, Me>();

beforeAll(async () => {
  house = await openHouse();
  things = await furnish();
}, 60_000);
afterAll(() => house.close());

interface Layer {
  route?: { path: string; methods: Record<string, boolean> };
}

/** Every route of the application, as the router has it. */
function routes(): string[] {
  const { stack } = house.app.getHttpAdapter().getInstance().router as { stack: Layer[] };
  const all = stack.flatMap(({ route }) =>
    route ? Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`) : [],
  );
  const count = (wanted: string) => all.filter((one) => one === wanted).length;
  // Middleware stands in the router under its path with every method there is; a route is one more of its method.
  const isRoute = (one: string) => count(one) > count(`TRACE ${one.split(' ')[1]}`);
  return [...new Set(all)].filter((one) => isRoute(one) && !one.startsWith('GET /api/docs/')).sort();
}

const clients = new Map<Who, Client>();

/** Signed in once; who has signed out signs in again. */
async function clientOf(who: Who): Promise<Client> {
  const person = people.get(who);
  const client = clients.get(who) ?? (person ? await house.as(person) : house.anonymous());
  clients.set(who, client);
  return client;
}

async function ask(route: string, row: Row, who: Who) {
  const [method = 'GET', pattern = ''] = route.split(' ');
  const path = (await row.path?.(things)) ?? pattern;
  const client = await clientOf(who);
  if (route === 'DELETE /api/v1/session') clients.delete(who);
  const body = ['GET', 'HEAD', 'DELETE'].includes(method) ? undefined : (row.body?.(things) ?? {});
  return client.send(method, path, body);
}

test('every route is in the table, and the table names no other', () => {
  expect(routes()).toEqual(Object.keys(table).sort());
});

describe('whoever is not meant to', () => {
  test('is refused by every route, and nothing has changed', async () => {
    await things.invitation();
    const waiting = () => house.database.sql('select from mail_outbox');
    await until('its mail to be sent', async () => (await waiting()).length === 0);
    const before = await contents();
    const through: string[] = [];
    for (const [route, row] of Object.entries(table))
      for (const who of actors.filter((one) => !row.may.includes(one))) {
        const { status } = await ask(route, row, who);
        const isRefused = who === 'anonymous' ? status === 401 : status === 403 || status === 404;
        if (!isRefused) through.push(`${route} as ${who}: ${status}`);
      }
    expect(through).toEqual([]);
    expect(await contents()).toEqual(before);
  }, 120_000);
});

describe('whoever is meant to', () => {
  test('gets through', async () => {
    const refused: string[] = [];
    for (const [route, row] of Object.entries(table))
      for (const who of row.may) {
        const { status, text } = await ask(route, row, who);
        if ([401, 403, 404].includes(status) || status >= 500)
          refused.push(`${route} as ${who}: ${status} ${text}`);
      }
    expect(refused).toEqual([]);
  }, 120_000);
});

/** What every table holds, as one number each; sessions and counters of limits are no data. */
async function contents(): Promise<Record<string, string>> {
  const tables = await house.database.sql<{ name: string }>(
    `select table_name as name from information_schema.tables
      where table_schema = 'public' and table_name not in ('session', 'rate_limit', 'migrations')`,
  );
  const sums: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await house.database.sql<{ sum: string }>(
      `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as sum from "${name}" t`,
    );
    sums[name] = row?.sum ?? '';
  }
  return sums;
}

/** A small world: two organisations, two courses, a learner with everything a learner can have. */
async function furnish(): Promise<Things> {
  const [here, elsewhere] = [await house.organisation('Ici'), await house.organisation('Ailleurs')];
  const trainer = await house.person({ roles: ['learner', 'trainer'], organisationId: elsewhere });
  const trainerClient = await house.as(trainer);
  const course = await aPublishedCourse(trainerClient, { certificate: 'participation' });
  const other = await aPublishedCourse(trainerClient, { title: 'Un autre cours' });
  const texts = [{ locale: 'fr', title: 'Brouillon' }];
  const draft = await trainerClient.post('/api/v1/courses', { texts, durationMinutes: 5, certificate: null });

  const owner = await house.person({ organisationId: here });
  const focal = (scopeId: string) => [{ role: 'focal-point', scope: 'organisation', scopeId } as const];
  people.set('owner', owner);
  people.set('other learner', await house.person({ organisationId: here }));
  people.set('trainer', trainer);
  const ofOther = [{ role: 'trainer', scope: 'course', scopeId: other.id } as const];
  people.set('trainer of another course', await house.person({ organisationId: here, grants: ofOther }));
  people.set('focal point', await house.person({ organisationId: here, grants: focal(here) }));
  people.set(
    'focal point elsewhere',
    await house.person({ organisationId: elsewhere, grants: focal(elsewhere) }),
  );
  people.set('admin', await house.person({ roles: ['learner', 'admin'], organisationId: elsewhere }));

  const activity = course.activities[0]?.id ?? '';
  const work = await finishedCourse(owner, course.id, activity);
  const { resource, outline } = await withFile(trainerClient, course.id);
  const victim = await house.person({ organisationId: here });
  const invitation = () => invite(here);
  const packageId = course.activities[0]?.packageId ?? '';
  const version = (await trainerClient.get(`/api/v1/packages/${packageId}`)).expect(200).body.versionId;
  const upload = () => openedUpload();
  await upload();
  const packages = { package: packageId, version, upload };
  const draftModule = { title: 'Le cadre', baseLocale: 'fr', template: 'lesson' };
  const module = (await trainerClient.post('/api/v1/modules', draftModule)).expect(201).body.id;
  const medium = () => aMedium();
  await medium();
  const courses = {
    course: course.id,
    draft: draft.expect(201).body.id,
    activity,
    ...packages,
    module,
    medium,
    untracked: await aModule(house, trainer, { tracking: 'none' }),
    resource,
    outline,
  };
  return { person: victim.id, organisation: here, invitation, ...courses, ...work };
}

/** A file as a further activity of a course, and the outline with it. */
async function withFile(trainer: Client, courseId: string) {
  const upload = `/api/v1/courses/${courseId}/files?fileName=guide.pdf`;
  const headers = { 'content-type': 'application/octet-stream' };
  const file = (await trainer.send('POST', upload, Buffer.from('%PDF-1.7'), { headers })).expect(201).body;
  const activity = aResource('file', [{ locale: 'fr', fileId: file.id }]);
  const saved = (await changeOutline(trainer, courseId, withMore(activity))).expect(200).body;
  return { resource: activity.id, outline: outlineOf(saved) };
}

async function finishedCourse(owner: Me, courseId: string, activity: string) {
  const client = await house.as(owner);
  const enrolment = (await client.post('/api/v1/enrolments', { courseId })).expect(201).body.id;
  const launch = (await client.post(`/api/v1/activities/${activity}/launches`, {})).expect(200).body;
  const commit = aCommit(launch, { status: 'completed' });
  (await client.post(`/api/v1/attempts/${launch.attempt}/commits`, commit)).expect(200);
  await confirmName(client);
  const certificate = await until('the certificate', async () => {
    const { items } = (await client.get('/api/v1/certificates')).body;
    return items[0];
  });
  const verification = certificate.verifyUrl.split('/').at(-1);
  const correction = () => openCorrection(owner);
  await correction();
  const own = { certificate: certificate.id, correction, verification };
  return { enrolment, attempt: launch.attempt, commit, ...own };
}

/** A correction that waits for an answer; a new one is asked for only once that one has its answer. */
async function openCorrection(owner: Me): Promise<string> {
  const open = `select id from certificate_correction where state = 'open'`;
  const [asked] = await house.database.sql<{ id: string }>(open);
  if (asked) return asked.id;
  const wish = { givenName: 'Ines', familyName: 'Moreau', why: 'Sans accent' };
  // Signed in anew: the owner's other sessions may have been ended by what was asked before.
  const client = await house.as(owner);
  (await client.post('/api/v1/certificate-corrections', wish)).expect(204);
  return openCorrection(owner);
}

let uploading: string | undefined;

/** An upload of the trainer's that waits for its first byte; a new one only once that one is gone. */
async function openedUpload(): Promise<string> {
  const client = await clientOf('trainer');
  const { items } = (await client.get('/api/v1/package-imports')).body;
  if (!items.some((one: { id: string }) => one.id === uploading))
    uploading = (await openUpload(client, 100)).id;
  return uploading ?? '';
}

/** A sound in the library; a new one only once that one is gone. */
async function aMedium(): Promise<{ id: string; name: string }> {
  // The same bytes are the same medium.
  const { id, file } = await takenMedium(await clientOf('trainer'), 'audio', 'voix.mp3', bytesOf.mp3());
  return { id, name: file?.path.slice(6) ?? '' };
}

const waiting = new Map<string, string>();

/** One invitation that waits; a new one only once it is gone, so that asking changes nothing. */
async function invite(organisationId: string): Promise<string> {
  const client = await clientOf('trainer');
  const { items } = (await client.get(`/api/v1/invitations?organisationId=${organisationId}`)).body;
  const known = waiting.get(organisationId);
  if (known && items.some((one: { id: string }) => one.id === known)) return known;
  const email = `waiting-${waiting.size}@vigie.example`;
  const { id } = (await client.post('/api/v1/invitations', { email, organisationId })).expect(201).body;
  waiting.set(organisationId, id);
  return id;
}
