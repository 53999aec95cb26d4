import { describe, expect, test } from '@jest/globals';
import { NO_RESULT, type Result } from './enrolment.rules.js';
import { impactOf } from './impact.rules.js';

const rule = (
  id: string,
  more: { required?: boolean; mustPass?: boolean; prerequisites?: string[] } = {},
) => ({
  id,
  required: true,
  mustPass: false,
  prerequisites: [],
  ...more,
});
const done: Result = { ...NO_RESULT, completion: 'completed' };
const person = (state: 'active' | 'completed', ...ids: string[]) => ({
  state,
  results: new Map(ids.map((id) => [id, done])),
});
const people = [
  person('completed', 'a', 'b'),
  person('active', 'a'),
  person('active', 'a'),
  person('active'),
];
const before = [rule('a'), rule('b')];
const nothing = { moreToDo: 0, lessToDo: 0, wouldComplete: 0, newlyLocked: 0, resultsKept: 0 };

describe('what a change does to those in the course', () => {
  test('nothing, where the rule stays', () => {
    const moved = [rule('b'), rule('a')];
    expect(impactOf(before, moved, people)).toEqual({ people: 4, completed: 1, ...nothing });
  });

  test('a new required activity is more to do for those under way, and nothing for those who have completed', () => {
    expect(impactOf(before, [...before, rule('c')], people)).toMatchObject({ completed: 1, moreToDo: 3 });
    expect(impactOf(before, [...before, rule('c', { required: false })], people)).toMatchObject(nothing);
  });

  test('less required completes those who lacked only that', () => {
    expect(impactOf(before, [rule('a'), rule('b', { required: false })], people)).toEqual({
      people: 4,
      completed: 1,
      ...nothing,
      wouldComplete: 2,
      lessToDo: 1,
    });
  });

  test('to be passed is more than to be done', () => {
    expect(impactOf(before, [rule('a', { mustPass: true }), rule('b')], people)).toMatchObject({
      moreToDo: 2,
    });
  });

  test('what is taken out keeps its results, and is told of all who have one', () => {
    expect(impactOf(before, [rule('b')], people)).toMatchObject({
      resultsKept: 3,
      lessToDo: 1,
      wouldComplete: 0,
    });
  });

  test('a new prerequisite shuts out those who have neither it nor begun', () => {
    const after = [rule('a'), rule('b', { prerequisites: ['a'] })];
    expect(impactOf(before, after, people)).toMatchObject({ ...nothing, newlyLocked: 1 });
  });

  test('a course that requires nothing completes nobody', () => {
    const after = [rule('a', { required: false }), rule('b', { required: false })];
    expect(impactOf(before, after, people)).toMatchObject({ wouldComplete: 0 });
  });
});
