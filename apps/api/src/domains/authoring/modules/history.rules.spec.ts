import { describe, expect, it } from '@jest/globals';
import { pointsOf } from './history.rules.js';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 9, minute));
const mark = (revision: number, authorId: string, minute: number) => ({ revision, authorId, at: at(minute) });

describe('points of a history', () => {
  it('are sittings: one author, no long pause', () => {
    const marks = [mark(1, 'a', 0), mark(2, 'a', 20), mark(3, 'b', 21), mark(4, 'a', 22), mark(5, 'a', 59)];
    expect(pointsOf(marks, []).map(({ revision, changes }) => [revision, changes])).toEqual([
      [5, 1],
      [4, 1],
      [3, 1],
      [2, 2],
    ]);
  });

  it('end with an edition', () => {
    const marks = [mark(1, 'a', 0), mark(2, 'a', 1), mark(3, 'a', 2)];
    expect(pointsOf(marks, [{ number: 1, revision: 2 }])).toMatchObject([
      { revision: 3, edition: null },
      { revision: 2, edition: 1 },
    ]);
  });
});
