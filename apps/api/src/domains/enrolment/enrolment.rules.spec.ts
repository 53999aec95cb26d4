import { describe, expect, test } from '@jest/globals';
import {
  countedScore,
  decided,
  explain,
  explainEnrolment,
  joined,
  nextActivity,
  NO_RESULT,
  type Result,
} from './enrolment.rules.js';

const title = { text: 'Leçon', locale: 'fr' as const };
const activity = (id: string, more: { required?: boolean; mustPass?: boolean } = {}) => ({
  id,
  title,
  required: true,
  mustPass: false,
  ...more,
});
const done: Result = {
  completion: 'completed',
  success: 'unknown',
  scaledScore: null,
  scores: {},
  lastAt: new Date(0),
};
const failed: Result = {
  completion: 'completed',
  success: 'failed',
  scaledScore: 0.4,
  scores: { 1: 0.4 },
  lastAt: new Date(0),
};

describe('the rule of a course', () => {
  test('is met when every required activity is done', () => {
    const results = new Map([['a', done]]);
    expect(explain([activity('a'), activity('b', { required: false })], results).met).toBe(true);
    expect(explain([activity('a'), activity('b')], results).met).toBe(false);
  });

  test('done is not passed where it must be passed', () => {
    const explanation = explain([activity('a', { mustPass: true })], new Map([['a', failed]]));
    expect(explanation).toMatchObject({
      met: false,
      conditions: [
        { kind: 'activity-passed', met: false, completion: 'completed', success: 'failed', scaledScore: 0.4 },
      ],
    });
  });

  test('is never met by a course that requires nothing', () => {
    expect(explain([activity('a', { required: false })], new Map()).met).toBe(false);
  });
});

describe('a decision over what was tracked', () => {
  const decidedAt = new Date('2026-03-03T10:00:00Z');
  const decision = { decidedBy: 'h', decidedAt, reason: 'Sur papier' };

  test('counts, keeps the score, and says what was tracked', () => {
    const result = decided(failed, { ...decision, outcome: 'passed' });
    expect(result).toMatchObject({ completion: 'completed', success: 'passed', scaledScore: 0.4 });
    const names = new Map([['h', 'Hélène Marchetti']]);
    const { met, conditions } = explain([activity('a', { mustPass: true })], new Map([['a', result]]), names);
    expect(met).toBe(true);
    expect(conditions[0]?.override).toEqual({
      ...{ outcome: 'passed', by: 'Hélène Marchetti', at: decidedAt.toISOString(), reason: 'Sur papier' },
      tracked: { completion: 'completed', success: 'failed' },
    });
  });

  test('that something is done does not say that it is passed, nor takes a pass back', () => {
    const isDone = { ...decision, outcome: 'completed' as const };
    expect(decided(NO_RESULT, isDone)).toMatchObject({ completion: 'completed', success: 'unknown' });
    expect(decided(failed, isDone).success).toBe('failed');
    expect(decided({ ...done, success: 'passed' }, isDone).success).toBe('passed');
  });
});

describe('who has completed a course', () => {
  const results = new Map([['a', done]]);

  test('keeps that, whatever is asked for since', () => {
    expect(explainEnrolment('completed', [activity('a'), activity('new')], results)).toMatchObject({
      met: true,
      conditions: [{ activityId: 'a', met: true }],
    });
    expect(explainEnrolment('active', [activity('a'), activity('new')], results).met).toBe(false);
  });
});

describe('a new result', () => {
  const passed: Result = { ...done, success: 'passed', scaledScore: 0.9, scores: { 1: 0.9 } };
  const attempt = (number: number, scaledScore: number | null, at = new Date(1)) => ({
    ...{ number, scaledScore, at },
    completion: 'completed' as const,
    success: 'failed' as const,
  });

  test('never takes away what was reached', () => {
    const result = joined(passed, attempt(2, 0.4), 'best');
    expect(result).toMatchObject({ completion: 'completed', success: 'passed', scaledScore: 0.9 });
    expect(joined(passed, attempt(1, 0.4), 'best').scores).toEqual({ 1: 0.9 });
  });

  test('no score stays no score, and 0 is a score', () => {
    expect(joined(NO_RESULT, attempt(1, null), 'best').scaledScore).toBeNull();
    expect(joined(NO_RESULT, attempt(1, 0), 'best').scaledScore).toBe(0);
  });

  test('that arrives late does not turn back the time of the last work', () => {
    expect(joined({ ...done, lastAt: new Date(9) }, attempt(1, null, new Date(5)), 'best').lastAt).toEqual(
      new Date(9),
    );
  });

  test.each([
    ['best', 0.9],
    ['first', 0.5],
    ['last', 0.4],
    ['average', 0.6],
  ] as const)(
    'where the %s attempt counts, its score does, in whatever order they are told',
    (counts, score) => {
      const told = [attempt(1, 0.5), attempt(2, 0.9), attempt(3, 0.4), attempt(4, null)];
      for (const order of [told, told.toReversed()])
        expect(
          order.reduce<Result>((known, next) => joined(known, next, counts), NO_RESULT).scaledScore,
        ).toBe(score);
    },
  );

  test('the tenth attempt is after the ninth', () => {
    expect(countedScore({ 10: 0.1, 9: 0.9 }, 'last')).toBe(0.1);
  });
});

describe('resume', () => {
  const result = (id: string, completion: Result['completion'], lastAt: string | null) => ({
    activityId: id,
    title,
    kind: 'package' as const,
    required: true,
    missing: [] as { activityId: string; title: typeof title }[],
    completion,
    success: 'unknown' as const,
    scaledScore: null,
    lastAt,
    override: null,
  });

  test('leads to the unfinished activity worked on last', () => {
    const next = nextActivity([
      result('a', 'incomplete', '2026-01-01T00:00:00.000Z'),
      result('b', 'incomplete', '2026-01-02T00:00:00.000Z'),
      result('c', 'not-attempted', null),
    ]);
    expect(next?.activityId).toBe('b');
  });

  test('leads to the first one not done, and nowhere when all is done', () => {
    expect(
      nextActivity([result('a', 'completed', null), result('b', 'not-attempted', null)])?.activityId,
    ).toBe('b');
    expect(nextActivity([result('a', 'completed', null)])).toBeNull();
  });

  test('passes over what is locked', () => {
    const first = { activityId: 'b', title };
    const locked = { ...result('a', 'not-attempted', null), missing: [first] };
    expect(nextActivity([locked, result('b', 'not-attempted', null)])?.activityId).toBe('b');
  });

  test('comes back to what is done and not yet passed, when nothing else is open', () => {
    const locked = { ...result('b', 'not-attempted', null), missing: [{ activityId: 'a', title }] };
    expect(nextActivity([result('a', 'completed', null), locked])).toBeNull();
    expect(nextActivity([result('a', 'completed', null), locked], new Set(['a']))?.activityId).toBe('a');
  });
});
