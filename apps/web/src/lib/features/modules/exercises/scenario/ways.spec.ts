import { expect, test } from '@jest/globals';
import { lostWays } from './ways.ts';

const step = (id: string, ...nexts: string[]) => ({
  id,
  text: {},
  choices: nexts.map((next, at) => ({
    id: `${id}-${at}`,
    text: {},
    rating: 'good' as const,
    effects: {},
    feedback: {},
    next,
  })),
});
const end = (id: string) => ({ id, text: {}, end: { outcome: 'good' as const, debrief: {} } });

test('a way that leads to an end from the start is sound', () => {
  const { unreached, endless } = lostWays({
    start: 'a',
    nodes: [step('a', 'b', 'c'), step('b', 'c'), end('c')],
  });
  expect([...unreached, ...endless]).toEqual([]);
});

test('a step that nothing leads to, and a circle without an end, are found', () => {
  const nodes = [step('a', 'b', 'd'), step('b', 'c'), step('c', 'b'), end('d'), step('x', 'd')];
  const { unreached, endless } = lostWays({ start: 'a', nodes });
  expect([...unreached]).toEqual(['x']);
  expect([...endless]).toEqual(['b', 'c']);
});
