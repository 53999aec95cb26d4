import { describe, expect, it } from '@jest/globals';
import type { Cmi12Snapshot } from './cmi.js';
import { itemResult12 } from './result-12.rules.js';
import { improve, rollUp, type Completion, type Result, type Success } from './result.rules.js';

const cmi = (core: Cmi12Snapshot['core']): Cmi12Snapshot => ({ core });
const noMastery = { masteryScore: null };
const mastery = { masteryScore: 60 };
const final = { final: true };
const running = { final: false };
const result = (
  completion: Completion,
  success: Success = 'unknown',
  scaledScore: number | null = null,
): Result => ({
  completion,
  success,
  scaledScore,
});

describe('the status that an item has set', () => {
  it.each([
    ['passed', 'completed', 'passed'],
    ['failed', 'completed', 'failed'],
    ['completed', 'completed', 'unknown'],
    ['incomplete', 'incomplete', 'unknown'],
    ['browsed', 'incomplete', 'unknown'],
    ['not attempted', 'not-attempted', 'unknown'],
    ['', 'not-attempted', 'unknown'],
    [' Passed ', 'completed', 'passed'],
  ] as const)('%s means %s, %s while it runs', (lesson_status, completion, success) => {
    expect(itemResult12(cmi({ lesson_status }), noMastery, running)).toEqual(result(completion, success));
  });

  it('an item that finishes without ever setting a status is completed', () => {
    expect(itemResult12(cmi({}), noMastery, final).completion).toBe('completed');
    expect(itemResult12(cmi({ lesson_status: 'not attempted' }), noMastery, final).completion).toBe(
      'completed',
    );
  });

  it('an item that is suspended without ever setting a status is incomplete', () => {
    expect(itemResult12(cmi({ exit: 'suspend' }), noMastery, final).completion).toBe('incomplete');
  });

  it('an item that says incomplete stays incomplete when it finishes', () => {
    expect(itemResult12(cmi({ lesson_status: 'incomplete' }), noMastery, final).completion).toBe(
      'incomplete',
    );
  });
});

describe('the mastery score of the manifest', () => {
  it.each([
    ['60', 'passed'],
    ['59.99', 'failed'],
    ['0', 'failed'],
    ['100', 'passed'],
  ] as const)('at the end, %s points of 60 are %s, whatever the item said', (raw, success) => {
    for (const lesson_status of ['completed', 'incomplete', 'passed', 'failed', 'not attempted', '']) {
      const found = itemResult12(cmi({ lesson_status, score: { raw } }), mastery, final);
      expect(found).toMatchObject({ completion: 'completed', success });
    }
  });

  it('a learner who suspends with 0 points has not failed', () => {
    const suspended = cmi({ lesson_status: 'incomplete', exit: 'suspend', score: { raw: '0' } });
    expect(itemResult12(suspended, mastery, final)).toEqual(result('incomplete', 'unknown', 0));
  });

  it('does not judge an item that is still running', () => {
    const commit = cmi({ lesson_status: 'incomplete', score: { raw: '10' } });
    expect(itemResult12(commit, mastery, running)).toEqual(result('incomplete', 'unknown', 0.1));
  });

  it('says nothing without a score, nor without credit', () => {
    expect(itemResult12(cmi({ lesson_status: 'completed' }), mastery, final).success).toBe('unknown');
    const browsing = cmi({ lesson_status: 'completed', credit: 'no-credit', score: { raw: '10' } });
    expect(itemResult12(browsing, mastery, final).success).toBe('unknown');
  });

  it('a mastery score of 0 is one', () => {
    expect(itemResult12(cmi({ score: { raw: '0' } }), { masteryScore: 0 }, final).success).toBe('passed');
  });
});

describe('the scaled score', () => {
  it.each([
    [{ raw: '80' }, 0.8],
    [{ raw: '80', min: '', max: '' }, 0.8],
    [{ raw: '8', max: '10' }, 0.8],
    [{ raw: '15', min: '10', max: '20' }, 0.5],
    [{ raw: '1', max: '3' }, 0.3333],
    [{ raw: '0' }, 0],
    [{ raw: '120' }, 1],
    [{ raw: '-5' }, 0],
    [{ raw: '80', max: '0' }, 0.8], // senseless limits: 0..100
    [{ raw: '' }, null],
    [{ raw: 'many' }, null],
    [{ raw: 'Infinity' }, null],
    [{}, null],
  ])('of %j is %p', (score, scaledScore) => {
    expect(itemResult12(cmi({ score }), noMastery, running).scaledScore).toBe(scaledScore);
  });
});

describe('rolling up', () => {
  const done = result('completed');
  it.each([
    ['no items', [], result('not-attempted')],
    ['nothing begun', [result('not-attempted'), result('not-attempted')], result('not-attempted')],
    ['one begun', [result('incomplete'), result('not-attempted')], result('incomplete')],
    ['one done of two', [done, result('not-attempted')], result('incomplete')],
    ['all done', [done, done], result('completed')],
    ['passed and done', [result('completed', 'passed', 1), done], result('completed', 'passed', 1)],
    [
      'one failed',
      [result('completed', 'passed', 1), result('completed', 'failed', 0)],
      result('completed', 'failed', 0.5),
    ],
    [
      'the mean of those that have a score',
      [result('completed', 'passed', 0.8), done, result('completed', 'passed', 0.7)],
      result('completed', 'passed', 0.75),
    ],
    [
      'a score before the end',
      [result('completed', 'passed', 1), result('incomplete')],
      result('incomplete'),
    ],
    [
      'a failure before the end',
      [result('completed', 'failed', 0), result('incomplete')],
      result('incomplete'),
    ],
  ])('%s', (_, items, expected) => {
    expect(rollUp(items, 'average')).toEqual(expected);
  });

  it.each([
    ['average', 0.3],
    ['highest', 0.4],
    ['sum', 0.6],
  ] as const)('the %s of the scores', (rule, scaledScore) => {
    const items = [result('completed', 'unknown', 0.2), done, result('completed', 'unknown', 0.4)];
    expect(rollUp(items, rule).scaledScore).toBe(scaledScore);
    expect(rollUp([done, done], rule).scaledScore).toBeNull();
  });

  it('a sum is the whole at most', () => {
    const items = [result('completed', 'unknown', 0.8), result('completed', 'unknown', 0.7)];
    expect(rollUp(items, 'sum').scaledScore).toBe(1);
  });
});

describe('improving a result', () => {
  const completions = ['not-attempted', 'incomplete', 'completed'] as const;
  const successes = ['unknown', 'failed', 'passed'] as const;
  const all = completions.flatMap((c) =>
    successes.flatMap((s) => [null, 0, 0.4, 1].map((score) => result(c, s, score))),
  );

  it('never makes anything worse, and does not depend on the order', () => {
    for (const one of all) {
      for (const other of all) {
        const better = improve(one, other);
        expect(better).toEqual(improve(other, one));
        expect(improve(better, one)).toEqual(better);
        expect(completions.indexOf(better.completion)).toBe(
          Math.max(completions.indexOf(one.completion), completions.indexOf(other.completion)),
        );
        expect(successes.indexOf(better.success)).toBe(
          Math.max(successes.indexOf(one.success), successes.indexOf(other.success)),
        );
        expect(better.scaledScore ?? -1).toBe(Math.max(one.scaledScore ?? -1, other.scaledScore ?? -1));
      }
    }
  });

  it('a learner who passed and later fails has passed', () => {
    const before = result('completed', 'passed', 0.9);
    expect(improve(before, result('completed', 'failed', 0.2))).toEqual(before);
  });
});

describe('a whole whose items come in one order or another', () => {
  /** Items in the states that they go through; what arrives of each is improved onto what was known. */
  const whole = (arrivals: [item: number, result: Result][]): Result => {
    const items = [result('not-attempted'), result('not-attempted')];
    return arrivals.reduce((known, [item, next]) => {
      items[item] = improve(items[item] ?? next, next);
      return improve(known, rollUp(items, 'average'));
    }, result('not-attempted'));
  };
  const read: [number, Result] = [0, result('completed')];
  const failed: [number, Result] = [0, result('completed', 'failed', 0.2)];
  const passed: [number, Result] = [1, result('completed', 'passed', 0.8)];
  const orders = [
    [read, failed, passed],
    [passed, failed, read],
    [failed, passed, read],
    [failed, read, passed],
  ];

  it.each(orders)('is the same when each item has had its say before the whole is complete', (...order) => {
    expect(whole(order)).toEqual(result('completed', 'failed', 0.5));
  });

  it('does not take back what it was, when an item fails after that', () => {
    expect(whole([read, passed, failed])).toEqual(result('completed', 'passed', 0.8));
  });
});
