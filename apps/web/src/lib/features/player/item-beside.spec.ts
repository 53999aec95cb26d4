import { expect, test } from '@jest/globals';
import { itemBeside } from './item-beside.ts';

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
