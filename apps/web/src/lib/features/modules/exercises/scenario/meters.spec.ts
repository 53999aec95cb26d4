import { expect, test } from '@jest/globals';
import type { QuestionOf } from '../../blocks/block.ts';
import { isSound, withEffect, withMeters } from './meters.ts';

const meter = { id: 'trust', label: { fr: 'Confiance' }, start: 5, min: 0, max: 10 };

test('a meter starts between its ends', () => {
  expect(isSound(meter)).toBe(true);
  expect(
    [{ start: 11 }, { start: -1 }, { min: 10 }, { max: 0 }].map((bad) => isSound({ ...meter, ...bad })),
  ).toEqual([false, false, false, false]);
});

test('a meter that is taken away takes along what choices did to it', () => {
  const scenario: QuestionOf<'scenario'> = {
    ...{ kind: 'scenario', id: 'q', title: {}, fictional: true, objectives: [], sources: [], start: 'a' },
    meters: [meter, { ...meter, id: 'time' }],
    nodes: [
      {
        ...{ id: 'a', text: {} },
        choices: [
          { id: 'c', text: {}, rating: 'good', effects: { trust: 1, time: -2 }, feedback: {}, next: 'b' },
        ],
      },
      { id: 'b', text: {}, end: { outcome: 'good', debrief: {} } },
    ],
  };
  expect(withMeters(scenario, [meter])).toMatchObject({
    meters: [meter],
    nodes: [{ choices: [{ effects: { trust: 1 } }] }, scenario.nodes[1]],
  });
  expect(JSON.stringify(withMeters(scenario, [meter]))).not.toContain('time');
});

test('a choice that changes nothing says nothing', () => {
  expect(withEffect({ trust: 1 }, 'trust', 0)).toEqual({});
  expect(withEffect({ trust: 1 }, 'time', -2)).toEqual({ trust: 1, time: -2 });
});
