import { expect, it } from '@jest/globals';
import { artFor, illustrations } from './art.js';

it('a course keeps its illustration', () => {
  const id = '01934c5e-8f2a-7c41-9d3e-2b7a6c1f0e55';
  expect(artFor(id)).toBe(artFor(id));
});

it('many courses use every illustration', () => {
  const drawn = new Set(Array.from({ length: 200 }, (_, i) => artFor(`course-${i}`)));
  expect([...drawn].sort()).toEqual(Object.keys(illustrations).sort());
});
