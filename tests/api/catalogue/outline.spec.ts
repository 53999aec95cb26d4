import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aPublishedCourse, uploadPackage } from '../../builders/course.js';
import {
  aPage,
  aResource,
  aSection,
  changeOutline,
  outlineOf,
  rewritten,
  withMore,
} from '../../builders/outline.js';
import type { Client } from '../../support/client.js';
import { type House, openHouse } from '../../support/house.js';
import { until } from '../../support/until.js';

let house: House;
let trainer: Client;
let learner: Client;

beforeAll(async () => {
  house = await openHouse();
  trainer = await house.as(await house.person({ roles: ['trainer'] }));
  learner = await house.as(await house.person({}));
});
afterAll(() => house.close());

const draft = async () => {
  const texts = [{ locale: 'fr', title: 'Écouter' }];
  return (await trainer.post('/api/v1/courses', { texts, durationMinutes: 30, certificate: null })).expect(
    201,
  ).body;
};
const read = async (id: string, client = trainer) =>
  (await client.get(`/api/v1/courses/${id}`)).expect(200).body;
const put = (id: string, outline: object) => trainer.send('PUT', `/api/v1/courses/${id}/outline`, outline);
const titlesOf = (course: { activities: { title: { text: string } }[] }) =>
  course.activities.map(({ title }) => title.text);

describe('the outline of a course', () => {
  test('has sections in order, with titles in each language, and numbers its activities through', async () => {
    const { id } = await draft();
    const voir = aSection('Voir', [aPage('Un'), aPage('Deux')]);
    voir.titles.push({ locale: 'ar' as 'fr', title: 'انظر' });
    const outline = {
      version: 1,
      sections: [{ id: null, activities: [aPage('Avant')] }, voir, aSection('Agir', [aPage('Trois')])],
    };
    const saved = (await put(id, outline)).expect(200).body;
    expect(titlesOf(saved)).toEqual(['Avant', 'Un', 'Deux', 'Trois']);
    expect(saved).toMatchObject({ outlineVersion: 2, activityCount: 4 });
    expect(saved.sections.map((one: { title: { text: string } }) => one.title.text)).toEqual([
      'Voir',
      'Agir',
    ]);
    expect(saved.activities[0].sectionId).toBeNull();
    expect(saved.activities[3].sectionId).toBe(outline.sections[2]?.id);

    const inArabic = await trainer.get(`/api/v1/courses/${id}`, { headers: { 'accept-language': 'ar' } });
    expect(inArabic.body.sections[0].title).toEqual({ text: 'انظر', locale: 'ar' });
    expect(inArabic.body.sections[1].title).toEqual({ text: 'Agir', locale: 'fr' });
  });

  test('is moved as a whole: activities change places and sections, sections go', async () => {
    const { id } = await draft();
    const [a, b, c] = [aPage('A'), aPage('B'), aPage('C')];
    const [one, two] = [aSection('Un', [a, b]), aSection('Deux', [c])];
    (await put(id, { version: 1, sections: [one, two] })).expect(200);
    const moved = {
      version: 2,
      sections: [
        { ...two, activities: [b, c] },
        { ...one, activities: [a] },
      ],
    };
    expect(titlesOf((await put(id, moved)).expect(200).body)).toEqual(['B', 'C', 'A']);
    const without = { version: 3, sections: [{ id: null, activities: [c, a] }] };
    const left = (await put(id, without)).expect(200).body;
    expect(titlesOf(left)).toEqual(['C', 'A']);
    expect(left.sections).toEqual([]);
  });

  test('that somebody else has changed is not overwritten, and nothing is lost', async () => {
    const { id } = await draft();
    (await put(id, { version: 1, sections: [{ id: null, activities: [aPage('De l’autre')] }] })).expect(200);
    const late = await put(id, { version: 1, sections: [] });
    expect(late.expect(409).body).toMatchObject({ type: 'catalogue/outline-conflict', version: 2 });
    const impact = await trainer.post(`/api/v1/courses/${id}/outline/impact`, { version: 1, sections: [] });
    expect(impact.expect(409).body.type).toBe('catalogue/outline-conflict');
    expect(titlesOf(await read(id))).toEqual(['De l’autre']);
  });

  test('two changes at once: one is made, the other is told', async () => {
    const { id } = await draft();
    const one = (title: string) =>
      put(id, { version: 1, sections: [{ id: null, activities: [aPage(title)] }] });
    const statuses = (await Promise.all([one('Un'), one('Deux')])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 409]);
    expect((await read(id)).activities).toHaveLength(1);
  });

  test('shows learners no more than they need: one language, no other contents', async () => {
    const course = await aPublishedCourse(trainer);
    (await changeOutline(trainer, course.id, withMore(aPage('Page', { durationMinutes: 5 })))).expect(200);
    const page = (await read(course.id, learner)).activities[1];
    expect(page).toMatchObject({ kind: 'page', durationMinutes: 5, texts: [], contents: [] });
    expect((await read(course.id)).activities[1].contents[0].blocks[0].text).toBe('Page, en entier.');
  });
});

describe('an outline that cannot be', () => {
  const refused = async (sections: object[], type: string, details: object = {}) => {
    const { id } = await draft();
    const answer = await put(id, { version: 1, sections });
    expect(answer.expect(422).body).toMatchObject({ type: `catalogue/${type}`, ...details });
    expect((await read(id)).activities).toEqual([]);
  };
  const loose = (...activities: object[]) => [{ id: null, activities }];

  test('activities that wait for each other are named', async () => {
    const [a, b, c] = [aPage('A'), aPage('B'), aPage('C')];
    a.prerequisites = [c.id];
    b.prerequisites = [a.id];
    c.prerequisites = [b.id];
    await refused(loose(a, b, c), 'prerequisite-circle', { circle: [a.id, c.id, b.id] });
    await refused(loose({ ...a, prerequisites: [a.id] }), 'prerequisite-circle', { circle: [a.id] });
  });

  test('an activity waits for nothing outside the course', async () => {
    await refused(loose(aPage('A', { prerequisites: [randomUUID()] })), 'prerequisite-unknown');
  });

  test('an activity or a section stands in it once, and untitled ones at the beginning', async () => {
    const page = aPage('A');
    await refused(loose(page, page), 'outline-malformed');
    await refused([aSection('Un'), { id: null, activities: [page] }], 'outline-malformed');
    await refused([{ ...aSection('x'), titles: [] }], 'outline-malformed');
  });

  test('a resource has a title, and exactly what its kind says', async () => {
    await refused(loose(aPage('A', { texts: [] })), 'title-missing');
    const url = 'https://www.iom.int/counter-trafficking';
    await refused(loose(aResource('page', [])), 'content-missing');
    await refused(loose(aResource('page', [{ locale: 'fr', url }])), 'content-missing');
    const blocks = [{ kind: 'paragraph' as const, text: 'Bonjour' }];
    await refused(loose(aResource('link', [{ locale: 'fr', url, blocks }])), 'content-missing');
    await refused(loose(aPage('A', { mustPass: true })), 'outline-malformed');
  });

  test.each([
    'http://www.iom.int',
    'javascript:alert(1)',
    'https://iom.int@evil.example/',
    'https://127.0.0.1/',
  ])('a link to %s is refused', async (url) => {
    const { id } = await draft();
    const outline = { version: 1, sections: loose(aResource('link', [{ locale: 'fr', url }])) };
    expect((await put(id, outline)).expect(400).body.type).toBe('request/invalid');
  });

  test('an activity keeps its kind and its package, and belongs to one course', async () => {
    const course = await aPublishedCourse(trainer);
    const { id: packageId } = await uploadPackage(trainer);
    const other = await changeOutline(
      trainer,
      course.id,
      rewritten((one) => ({ ...one, packageId })),
    );
    expect(other.expect(422).body.type).toBe('catalogue/kind-fixed');
    const { id } = await draft();
    const stolen = { ...outlineOf(course), version: 1 };
    expect((await put(id, stolen)).expect(404).body.type).toBe('catalogue/not-found');
  });

  test('a course that is open goes on requiring something', async () => {
    const course = await aPublishedCourse(trainer);
    const answer = await changeOutline(
      trainer,
      course.id,
      rewritten((one) => ({ ...one, required: false })),
    );
    expect(answer.expect(422).body.type).toBe('catalogue/live-needs-required');
  });
});

test('a change of the outline is recorded: who, and what it asks', async () => {
  const admin = await house.as(await house.person({ roles: ['admin'] }));
  const course = await aPublishedCourse(trainer);
  const page = aPage('Page');
  (await changeOutline(trainer, course.id, withMore(page))).expect(200);
  const activityId = course.activities[0]?.id ?? '';
  const optional = rewritten((one) =>
    one.id === page.id ? { ...one, required: true, prerequisites: [activityId] } : one,
  );
  (await changeOutline(trainer, course.id, optional)).expect(200);
  const entries = await until('the entries', async () => {
    const path = `/api/v1/admin/audit?action=catalogue.outlineChanged&object=${course.id}`;
    const { items } = (await admin.get(path)).expect(200).body;
    return items.length === 2 && items;
  });
  expect(entries[1].after).toMatchObject({ added: [page.id] });
  expect(entries[0]).toMatchObject({
    before: { rules: { [page.id]: { required: false, prerequisites: [] } } },
    after: { rules: { [page.id]: { required: true, prerequisites: [activityId] } } },
  });
});
