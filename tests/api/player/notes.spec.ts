import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Course, Me } from '@vigie/contracts';
import { aCommit2004 } from '../../builders/commit-2004.js';
import { uploadPackage } from '../../builders/course.js';
import { aCourseWith, aModule } from '../../builders/module.js';
import type { Client } from '../../support/client.js';
import { everyRow } from '../../support/every-row.js';
import { type House, openHouse } from '../../support/house.js';

const SECRET = 'un doute que je garde pour moi';

let house: House;
let learner: Client;
let person: Me;
let trainer: Client;
let admin: Client;
let course: Course;
let activity: string;

beforeAll(async () => {
  house = await openHouse();
  const author = await house.person({ roles: ['trainer'] });
  trainer = await house.as(author);
  admin = await house.as(await house.person({ roles: ['admin'] }));
  course = await aCourseWith(await aModule(house, author), trainer);
  activity = course.activities[0]?.id ?? '';
  person = await house.person({});
  learner = await enrolled(person);
});
afterAll(() => house.close());

async function enrolled(someone: Me): Promise<Client> {
  const client = await house.as(someone);
  (await client.post('/api/v1/enrolments', { courseId: course.id })).expect(201);
  return client;
}
const notes = (client = learner) => client.get(`/api/v1/activities/${activity}/notes`);
const write = (text: string, seen: number | null, { by = learner, block = 'q1' } = {}) =>
  by.send('PUT', `/api/v1/activities/${activity}/notes/${block}`, { text, seen });

describe('a private note', () => {
  test('is kept for whoever wrote it, changed and deleted, and belongs to the module', async () => {
    const first = (await write(SECRET, null)).expect(200).body.note;
    expect(first).toMatchObject({ block: 'q1', text: SECRET, revision: 1 });
    (await write(`${SECRET}, encore`, 1)).expect(200);
    expect((await notes()).expect(200).body.items).toMatchObject([
      { text: `${SECRET}, encore`, revision: 2 },
    ]);
    expect((await write('', 2)).expect(200).body).toEqual({ note: null });
    expect((await notes()).body.items).toEqual([]);
  });

  test('is not overwritten by what was written without knowing of it', async () => {
    (await write('d’ici', null, { block: 'q-two' })).expect(200);
    const late = (await write('d’ailleurs', null, { block: 'q-two' })).expect(409);
    expect(late.body.type).toContain('player/note-changed');
    expect(late.text).not.toContain('ici');
    const { items } = (await notes()).body;
    expect(items.find(({ block }: { block: string }) => block === 'q-two')).toMatchObject({ text: 'd’ici' });
  });

  test('is nobody else’s to read, change or delete', async () => {
    (await write('à moi', null, { block: 'q-three' })).expect(200);
    const other = await enrolled(await house.person({}));
    expect((await notes(other)).expect(200).body.items).toEqual([]);
    const mine = (await learner.get('/api/v1/me/notes')).expect(200).body.items;
    const { id } = mine.find(({ text }: { text: string }) => text === 'à moi');
    expect(mine[0]).toMatchObject({ activity: { id: activity, courseTitle: { text: 'Un cours (fr)' } } });
    for (const client of [other, trainer, admin])
      (await client.send('DELETE', `/api/v1/me/notes/${id}`, undefined)).expect(404);
    (await learner.send('DELETE', `/api/v1/me/notes/${id}`, undefined)).expect(204);
    expect((await learner.get('/api/v1/me/notes')).text).not.toContain('à moi');
  });

  test('is in no table as it was written, in no view of staff, in no trace and no file', async () => {
    (await write(SECRET, null)).expect(200);
    const launch = (await learner.post(`/api/v1/activities/${activity}/launches`)).expect(200).body;
    const commit = aCommit2004(launch, { completion_status: 'completed' });
    (await learner.post(`/api/v1/attempts/${launch.attempt}/commits`, commit)).expect(200);
    expect(await everyRow(house.database)).not.toContain(SECRET);

    const enrolment = (await trainer.get(`/api/v1/courses/${course.id}/people`)).expect(200).body.items[0];
    const of = `/api/v1/courses/${course.id}/people/${enrolment.enrolmentId}`;
    const views = [
      `/api/v1/courses/${course.id}/people`,
      `/api/v1/courses/${course.id}/people.csv`,
      `${of}`,
      `${of}/attempts/${launch.attempt}`,
      `${of}/attempts/${launch.attempt}/trace`,
      `/api/v1/activities/${activity}/notes`,
      `/api/v1/people/${person.id}`,
      '/api/v1/admin/audit',
      '/api/v1/me/notes',
    ];
    const told: string[] = [];
    for (const client of [trainer, admin])
      for (const view of views) if ((await client.get(view)).text.includes(SECRET)) told.push(view);
    expect(told).toEqual([]);
  });

  test('has no place in a package that came from outside', async () => {
    const foreign = await aCourseWith((await uploadPackage(trainer)).id, trainer);
    (await learner.post('/api/v1/enrolments', { courseId: foreign.id })).expect(201);
    const path = `/api/v1/activities/${foreign.activities[0]?.id}`;
    expect((await learner.get(`${path}/notes`)).expect(409).body.type).toContain('keeps-no-notes');
    expect((await learner.get(`${path}/player`)).expect(200).body.keepsNotes).toBe(false);
  });
});

describe('a launch', () => {
  const toldTo = async (client: Client, id: string) => {
    const { items } = (await client.post(`/api/v1/activities/${id}/launches`, { takeOver: true })).expect(
      200,
    ).body;
    return items[0].cmi;
  };

  test('tells a module of ours the learner’s language and country', async () => {
    const someone = await enrolled(await house.person({ locale: 'ar' }));
    expect((await toldTo(someone, activity)).launch_data).toBe('country=');
    (await someone.send('PATCH', '/api/v1/me', { country: 'FR' })).expect(200);
    const cmi = await toldTo(someone, activity);
    expect(cmi).toMatchObject({ launch_data: 'country=FR', learner_preference: { language: 'ar' } });
  });

  test('tells a package from outside nothing of where somebody works', async () => {
    const foreign = await aCourseWith((await uploadPackage(trainer)).id, trainer);
    (await learner.post('/api/v1/enrolments', { courseId: foreign.id })).expect(201);
    (await learner.send('PATCH', '/api/v1/me', { country: 'FR' })).expect(200);
    const cmi = await toldTo(learner, foreign.activities[0]?.id ?? '');
    expect(JSON.stringify(cmi)).not.toContain('country');
  });
});
