import { describe, expect, test } from '@jest/globals';
import { NO_RESULT, type Result } from './enrolment.rules.js';
import { missingBefore } from './lock.rules.js';

const activity = (id: string, prerequisites: string[] = [], mustPass = false) => ({
  id,
  required: true,
  mustPass,
  prerequisites,
});
const done: Result = { ...NO_RESULT, completion: 'completed', lastAt: new Date(0) };
const course = [activity('a'), activity('b', [], true), activity('c', ['b', 'a'])];
const missing = (results: [string, Result][], id = 'c') =>
  missingBefore(id, course, new Map(results)).map((one) => one.id);

describe('an activity that waits for others', () => {
  test('names all that is missing, in the order of the course', () => {
    expect(missing([])).toEqual(['a', 'b']);
    expect(missing([], 'a')).toEqual([]);
  });

  test('opens when they are done, and passed where they must be', () => {
    expect(missing([['a', done]])).toEqual(['b']);
    expect(
      missing([
        ['a', done],
        ['b', done],
      ]),
    ).toEqual(['b']);
    expect(
      missing([
        ['a', done],
        ['b', { ...done, success: 'passed' }],
      ]),
    ).toEqual([]);
  });

  test('stays open to whoever has begun it', () => {
    expect(missing([['c', { ...NO_RESULT, completion: 'incomplete' }]])).toEqual([]);
    expect(missing([['c', done]])).toEqual([]);
  });
});
