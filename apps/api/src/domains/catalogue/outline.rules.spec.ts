import { describe, expect, test } from '@jest/globals';
import { OutlineActivity } from '@vigie/contracts';
import { changesOf, circleIn, problemOfOutline } from './outline.rules.js';

const id = (letter: string) => `0192d3a0-0000-7000-8000-00000000000${letter}`;
const page = (letter: string, more: object = {}) =>
  OutlineActivity.parse({
    id: id(letter),
    kind: 'page',
    texts: [{ locale: 'fr', title: letter }],
    contents: [{ locale: 'fr', blocks: [{ kind: 'paragraph', text: 'Texte' }] }],
    ...more,
  });
const loose = (...activities: OutlineActivity[]) => ({ sections: [{ id: null, titles: [], activities }] });
const problemOf = (outline: Parameters<typeof problemOfOutline>[0], isLive = false) =>
  problemOfOutline(outline, new Map(), isLive)?.type;

describe('activities that wait for each other', () => {
  const waits = (letter: string, ...for_: string[]) => ({ id: letter, prerequisites: for_ });

  test('in a chain, or two for one, are no circle', () => {
    expect(
      circleIn([waits('a'), waits('b', 'a'), waits('c', 'b', 'a'), waits('d', 'b', 'c')]),
    ).toBeUndefined();
  });

  test('in a circle are named, without those who only lead to it', () => {
    expect(circleIn([waits('x', 'a'), waits('a', 'b'), waits('b', 'c'), waits('c', 'a')])).toEqual([
      'a',
      'b',
      'c',
    ]);
    expect(circleIn([waits('a', 'a')])).toEqual(['a']);
  });
});

describe('an outline', () => {
  test('of a page, a link and a file in two languages can stand', () => {
    const link = page('b', {
      kind: 'link',
      contents: [
        { locale: 'fr', url: 'https://www.iom.int/fr' },
        { locale: 'en', url: 'https://www.iom.int' },
      ],
    });
    const file = page('c', { kind: 'file', contents: [{ locale: 'ar', fileId: id('9') }] });
    expect(problemOf(loose(page('a'), link, file), true)).toBeUndefined();
  });

  test('that is empty can stand as a draft, not where learners are', () => {
    expect(problemOf({ sections: [] })).toBeUndefined();
    expect(problemOf({ sections: [] }, true)).toBe('catalogue/live-needs-required');
  });

  test('names the activity that holds something else than its kind says', () => {
    const empty = page('b', { contents: [{ locale: 'fr', blocks: [] }] });
    expect(problemOfOutline(loose(page('a'), empty), new Map(), false)).toMatchObject({
      type: 'catalogue/content-missing',
      details: { activityId: id('b'), kind: 'page' },
    });
  });
});

describe('what a change asks of learners', () => {
  const rule = (letter: string, more: object = {}) => ({
    id: letter,
    required: true,
    mustPass: false,
    prerequisites: [] as string[],
    ...more,
  });

  test('nothing, where things only move', () => {
    const before = [rule('a'), rule('b', { prerequisites: ['a', 'c'] }), rule('c')];
    const after = [rule('c'), rule('b', { prerequisites: ['c', 'a'] }), rule('a')];
    expect(changesOf(before, after)).toEqual({ added: [], removed: [], changed: [] });
  });

  test('what is new, what is gone and what is asked otherwise', () => {
    expect(changesOf([rule('a'), rule('b')], [rule('b', { required: false }), rule('c')])).toEqual({
      added: ['c'],
      removed: ['a'],
      changed: [
        {
          activityId: 'b',
          before: { required: true, mustPass: false, prerequisites: [] },
          after: { required: false, mustPass: false, prerequisites: [] },
        },
      ],
    });
  });
});
