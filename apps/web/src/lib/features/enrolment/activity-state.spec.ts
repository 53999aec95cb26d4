import { describe, expect, it } from '@jest/globals';
import { activityState } from './activity-state.ts';

const at = '2026-11-18T10:00:00.000Z';
const nothing = { completion: 'not-attempted', success: 'unknown', scaledScore: null, lastAt: null } as const;

describe('the state of an activity', () => {
  it('is to do when it was never opened', () => {
    expect(activityState(nothing, false)).toEqual({ state: 'todo' });
  });

  it('is begun as soon as it was opened, even when the course says nothing yet', () => {
    expect(activityState({ ...nothing, lastAt: at }, false)).toEqual({ state: 'begun', at });
  });

  it('is done when completed', () => {
    expect(activityState({ ...nothing, completion: 'completed', lastAt: at }, false)).toEqual({
      state: 'done',
      at,
    });
  });

  it('done is not enough where it must be passed', () => {
    expect(activityState({ ...nothing, completion: 'completed', lastAt: at }, true)).toEqual({
      state: 'to-pass',
    });
  });

  it('failed counts only where passing is asked for', () => {
    const failed = { completion: 'completed', success: 'failed', scaledScore: 0.4, lastAt: at } as const;
    expect(activityState(failed, true)).toEqual({ state: 'failed', scaledScore: 0.4 });
    expect(activityState(failed, false)).toEqual({ state: 'done', at });
  });

  it('passed comes before everything', () => {
    const passed = { completion: 'incomplete', success: 'passed', scaledScore: 0.9, lastAt: at } as const;
    expect(activityState(passed, true)).toEqual({ state: 'passed', at, scaledScore: 0.9 });
  });

  it('by decision has the day of the decision, and no score of what was tracked', () => {
    const tracked = { completion: 'completed', success: 'failed' } as const;
    const override = {
      outcome: 'passed',
      by: 'H',
      at: '2026-11-20T10:00:00.000Z',
      reason: 'r',
      tracked,
    } as const;
    const result = { ...nothing, completion: 'completed', scaledScore: 0.2, lastAt: at, override } as const;
    expect(activityState({ ...result, success: 'passed' }, true)).toEqual({
      state: 'passed',
      at: override.at,
      scaledScore: null,
    });
    expect(activityState({ ...result, success: 'failed' }, true)).toEqual({ state: 'to-pass' });
    expect(activityState({ ...result, success: 'unknown' }, false)).toEqual({
      state: 'done',
      at: override.at,
    });
  });
});
