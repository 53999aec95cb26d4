import { expect, test } from '@jest/globals';
import { nextStep } from './restart.rules.js';

const NOW = 1_000_000;

test('a first death is met at once, the next ones later each time', () => {
  const delays = [1, 2, 3, 4].map((failures) => nextStep(Array<number>(failures).fill(NOW), NOW));
  expect(delays).toEqual([50, 500, 2000, 8000].map((delayMs) => ({ state: 'retry', delayMs })));
});

test('the fifth failure within a minute is the last', () => {
  expect(nextStep([NOW - 59_999, NOW - 3, NOW - 2, NOW - 1, NOW], NOW)).toEqual({ state: 'give up' });
});

test('what happened a minute ago is forgotten', () => {
  expect(nextStep([NOW - 60_000, NOW - 60_000, NOW - 60_000, NOW - 60_000, NOW], NOW)).toEqual({
    state: 'retry',
    delayMs: 50,
  });
});
