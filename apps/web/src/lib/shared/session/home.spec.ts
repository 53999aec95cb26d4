import { describe, expect, it } from '@jest/globals';
import { placesOf, studioOf } from './home.ts';

const nobody = { roles: ['learner' as const], focalPointOf: [], trainerOf: [] };

describe('the places of the studio', () => {
  it.each([
    ['a learner', nobody, [], null],
    [
      'a trainer',
      { ...nobody, roles: ['trainer' as const] },
      ['modules', 'media', 'packages', 'courses', 'organisations'],
      '/studio/courses',
    ],
    ['a trainer of a course', { ...nobody, trainerOf: ['x'] }, ['courses'], '/studio/courses'],
    ['a focal point', { ...nobody, focalPointOf: ['x'] }, ['people', 'organisations'], '/studio/people'],
    [
      'an admin',
      { ...nobody, roles: ['admin' as const] },
      [
        'modules',
        'media',
        'packages',
        'courses',
        'certificates',
        'people',
        'organisations',
        'help',
        'jobs',
        'audit',
      ],
      '/studio/courses',
    ],
  ])('of %s', (_who, me, places, first) => {
    expect(placesOf(me)).toEqual(places);
    expect(studioOf(me)).toBe(first);
  });
});
