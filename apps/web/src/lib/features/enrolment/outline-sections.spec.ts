import { expect, test } from '@jest/globals';
import type { Activity, Section } from '@vigie/contracts';
import { activityAddress } from './activity-address.ts';
import { partsOf } from './outline-sections.ts';

const section = (id: string): Section => ({ id, title: { text: id, locale: 'fr' }, titles: [] });
const activity = (id: string, sectionId: string | null): Activity => ({
  id,
  kind: 'page',
  sectionId,
  title: { text: id, locale: 'fr' },
  advisory: null,
  required: true,
  mustPass: false,
  durationMinutes: null,
  sizeBytes: 0,
  packageId: null,
  host: null,
  mediaType: null,
  prerequisites: [],
  texts: [],
  contents: [],
});

test('a course without sections is one part without a title', () => {
  expect(partsOf([], [activity('a', null), activity('b', null)])).toEqual([
    { section: null, activities: [activity('a', null), activity('b', null)] },
  ]);
});

test('parts keep their order, and an empty one is not shown', () => {
  const parts = partsOf(
    [section('s'), section('empty'), section('t')],
    [activity('a', null), activity('b', 's'), activity('c', 't')],
  );
  expect(parts.map(({ section }) => section?.id ?? null)).toEqual([null, 's', 't']);
});

test('a package opens in the player, anything else on its own page', () => {
  expect(activityAddress({ kind: 'package', activityId: '1' })).toBe('/play/1');
  expect(activityAddress({ kind: 'link', activityId: '1' })).toBe('/resources/1');
});
