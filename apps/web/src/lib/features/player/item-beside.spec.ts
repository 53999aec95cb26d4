import { expect, test } from '@jest/globals';
import { itemBeside, keepDone } from './item-beside.ts';

const item = (identifier: string, openable = true, locked = false) => ({
  ...{ identifier, title: identifier, depth: 0, openable, locked },
  status: 'not attempted' as const,
});
const items = [
  item('part', false),
  item('a'),
  item('part 2', false),
  item('still locked', true, true),
  item('b'),
];

test.each([
  ['a', 'next', 'b'],
  ['b', 'previous', 'a'],
  ['b', 'next', null],
  ['a', 'previous', null],
  ['elsewhere', 'next', null],
] as const)('beside %s, %s, is %s', (from, side, beside) => {
  expect(itemBeside(items, from, side)).toBe(beside);
});

test('what was done in this opening stays done in the menu, also when the next attempt is spoken of', () => {
  const before = [{ ...item('a'), status: 'passed' as const }, item('b'), item('c')];
  const now = [item('a', true, true), { ...item('b'), status: 'completed' as const }, item('c')];
  expect(keepDone(before, now)).toEqual([before[0], now[1], now[2]]);
});
