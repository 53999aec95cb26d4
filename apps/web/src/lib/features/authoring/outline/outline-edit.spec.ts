import { describe, expect, test } from '@jest/globals';
import type { OutlineActivity } from '@vigie/contracts';
import {
  asksOtherwise,
  moveActivity,
  moveSection,
  type Outline,
  placeOf,
  putActivity,
  removeActivity,
  removeSection,
  stepActivity,
  toSend,
  waitingFor,
} from './outline-edit.ts';

const activity = (id: string, more: Partial<OutlineActivity> = {}): OutlineActivity => ({
  id,
  kind: 'page',
  packageId: null,
  texts: [],
  contents: [],
  required: true,
  mustPass: false,
  durationMinutes: null,
  prerequisites: [],
  ...more,
});
const part = (id: string | null, ...ids: string[]) => ({
  id,
  titles: [],
  activities: ids.map((one) => activity(one)),
});
const shape = (outline: Outline) =>
  outline.map(({ id, activities }) => `${id ?? '-'}:${activities.map((one) => one.id).join('')}`).join(' ');
const outline: Outline = [part(null, 'a'), part('S', 'b', 'c'), part('T')];

describe('an activity', () => {
  test('goes up and down, and over the edge of a section into the next', () => {
    expect(shape(stepActivity(outline, 'c', -1))).toBe('-:a S:cb T:');
    expect(shape(stepActivity(outline, 'b', -1))).toBe('-:ab S:c T:');
    expect(shape(stepActivity(outline, 'c', 1))).toBe('-:a S:b T:c');
    expect(shape(stepActivity(outline, 'a', 1))).toBe('-: S:abc T:');
  });

  test('goes no further than the ends', () => {
    expect(stepActivity(outline, 'a', -1)).toBe(outline);
    const last = stepActivity(outline, 'c', 1);
    expect(stepActivity(last, 'c', 1)).toBe(last);
  });

  test('is dropped at a place, in its own section too', () => {
    expect(shape(moveActivity(outline, 'a', { section: 'S', index: 1 }))).toBe('-: S:bac T:');
    expect(shape(moveActivity(outline, 'b', { section: 'S', index: 1 }))).toBe('-:a S:cb T:');
    expect(moveActivity(outline, 'b', { section: 'gone', index: 0 })).toBe(outline);
  });

  test('is written where it stands, or put at the end of a section', () => {
    expect(shape(putActivity(outline, activity('d'), 'S'))).toBe('-:a S:bcd T:');
    expect(placeOf(putActivity(outline, activity('b', { required: false }), 'S'), 'b')).toEqual({
      section: 'S',
      index: 0,
    });
    expect(shape(putActivity(outline, activity('b'), 'T'))).toBe('-:a S:c T:b');
  });

  test('that is taken out is waited for no more', () => {
    const waits = putActivity(outline, activity('c', { prerequisites: ['a', 'b'] }), 'S');
    const left = removeActivity(waits, 'a');
    expect(shape(left)).toBe('-: S:bc T:');
    expect(left[1]?.activities[1]?.prerequisites).toEqual(['b']);
  });
});

describe('a section', () => {
  test('changes places with others, never with what stands before them', () => {
    expect(shape(moveSection(outline, 'T', 0))).toBe('-:a T: S:bc');
    expect(moveSection(outline, 'T', 2)).toBe(outline);
    expect(moveSection(outline, 'S', -1)).toBe(outline);
  });

  test('that goes leaves its activities to the one before', () => {
    expect(shape(removeSection(outline, 'S'))).toBe('-:abc T:');
  });
});

test('nothing before the sections is not sent', () => {
  expect(toSend(outline).map(({ id }) => id)).toEqual([null, 'S', 'T']);
  expect(toSend([part(null), part('S')]).map(({ id }) => id)).toEqual(['S']);
});

test('only a change of the rule asks something else of learners', () => {
  expect(asksOtherwise(outline, moveSection(stepActivity(outline, 'a', 1), 'T', 0))).toBe(false);
  expect(asksOtherwise(outline, putActivity(outline, activity('a', { durationMinutes: 5 }), null))).toBe(
    false,
  );
  expect(asksOtherwise(outline, putActivity(outline, activity('a', { required: false }), null))).toBe(true);
  expect(asksOtherwise(outline, putActivity(outline, activity('a', { prerequisites: ['b'] }), null))).toBe(
    true,
  );
  expect(asksOtherwise(outline, removeActivity(outline, 'a'))).toBe(true);
  expect(asksOtherwise(outline, putActivity(outline, activity('d'), 'S'))).toBe(true);
});

test('whatever waits for an activity, by way of others too, cannot be waited for', () => {
  const chain: Outline = [
    {
      id: null,
      titles: [],
      activities: [
        activity('a'),
        activity('b', { prerequisites: ['a'] }),
        activity('c', { prerequisites: ['b'] }),
        activity('d'),
      ],
    },
  ];
  expect([...waitingFor(chain, 'a')].sort()).toEqual(['a', 'b', 'c']);
  expect([...waitingFor(chain, 'c')]).toEqual(['c']);
});
