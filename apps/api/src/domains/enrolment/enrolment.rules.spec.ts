import { describe, expect, test } from '@jest/globals';
import {
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
const done: Result = { completion: 'completed', success: 'unknown', scaledScore: null, lastAt: new Date(0) };
const failed: Result = { completion: 'completed', success: 'failed', scaledScore: 0.4, lastAt: new Date(0) };

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
  test('never takes away what was reached', () => {
    const passed: Result = {
      completion: 'completed',
      success: 'passed',
      scaledScore: 0.9,
      lastAt: new Date(1),
    };
    expect(joined(passed, { ...failed, lastAt: new Date(2) })).toEqual({ ...passed, lastAt: new Date(2) });
  });

  test('no score stays no score, and 0 is a score', () => {
    expect(joined(NO_RESULT, done).scaledScore).toBeNull();
    expect(joined(NO_RESULT, { ...failed, scaledScore: 0 }).scaledScore).toBe(0);
  });

  test('that arrives late does not turn back the time of the last work', () => {
    const late: Result = { ...done, lastAt: new Date(5) };
    expect(joined({ ...done, lastAt: new Date(9) }, late).lastAt).toEqual(new Date(9));
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
