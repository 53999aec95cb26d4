import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Course, Me } from '@vigie/contracts';
import { StarterCurriculum } from '@vigie/api/app/starter-curriculum.js';
import { type House, openHouse } from '../../support/house.js';

let house: House;
let trainer: Me;

beforeAll(async () => {
  house = await openHouse();
  trainer = await house.person({ roles: ['trainer'] });
});
afterAll(() => house.close());

const bring = (id: string) => house.app.get(StarterCurriculum).bring(id, trainer.id);

test('a starter course has a section for each module, each opened by the one before; it comes once', async () => {
  expect(await bring('c1')).toEqual({ title: 'Comprendre la traite des personnes', wasThere: false });
  const learner = await house.as(await house.person({ locale: 'ar' }));
  const { items } = (await learner.get('/api/v1/courses')).expect(200).body;
  expect(items).toMatchObject([{ pilot: true, certificate: 'participation' }]);
  const path = `/api/v1/courses/${items[0].id}`;
  const course: Course = (await learner.get(path, { headers: { 'accept-language': 'ar' } })).body;
  expect(course.standings).toEqual([
    { locale: 'ar', state: 'draft' },
    { locale: 'en', state: 'reviewed' },
    { locale: 'es', state: 'draft' },
    { locale: 'fr', state: 'reviewed' },
  ]);
  expect(course.sections.every(({ title }) => title.locale === 'ar')).toBe(true);
  const inOrder = course.activities.map(({ id, sectionId, prerequisites }, at) => [
    sectionId === course.sections[at]?.id,
    prerequisites.join() === (at === 0 ? '' : course.activities[at - 1]?.id),
    typeof id,
  ]);
  expect(inOrder).toEqual([
    [true, true, 'string'],
    [true, true, 'string'],
    [true, true, 'string'],
  ]);

  expect(await bring('c1')).toMatchObject({ wasThere: true });
  expect((await learner.get('/api/v1/courses')).body.items).toHaveLength(1);
});

test('self-care is no course to enrol in: it is open to everybody', async () => {
  expect(await bring('sc')).toMatchObject({ wasThere: false });
  expect(await bring('sc')).toMatchObject({ wasThere: true });
  const stranger = house.anonymous();
  expect((await stranger.get('/api/v1/untracked')).body.items).toMatchObject([
    { title: { text: 'Prendre soin de soi' } },
  ]);
  const learner = await house.as(await house.person({}));
  const { items } = (await learner.get('/api/v1/courses')).expect(200).body;
  expect(items.map(({ title }: Course) => title.text)).not.toContain('Prendre soin de soi');
});
