import { describe, expect, it } from '@jest/globals';
import { anActivity, aTree, condition, Play, when } from '../testing/sequencing.js';
import { holds, isLimited, type Truth } from './rules.js';
import type { ObjectiveStatus } from './state.js';
import type { RuleCondition } from './tree.js';

/** UP.1, UP.2, UP.2.1 */

interface Tracked {
  attempts?: number;
  completed?: boolean;
  status?: ObjectiveStatus;
  limit?: number;
  seconds?: number;
  isTracked?: boolean;
}

function truthOf(
  conditions: RuleCondition[],
  tracked: Tracked = {},
  combination: 'all' | 'any' = 'all',
): Truth {
  const { attempts = 0, completed, status = {}, limit = null, seconds = null, isTracked = true } = tracked;
  const tree = aTree([
    { id: 'a', delivery: { tracked: isTracked }, more: { limits: { attempts: limit, seconds } } },
  ]);
  const play = new Play(tree);
  const { session } = play.sequencer;
  const activity = session.find('a');
  if (!activity) throw new Error('no activity');
  activity.attempts = attempts;
  activity.completed = completed;
  activity.since = play.now - 60_000;
  activity.objectives.set('', status);
  return holds(session, activity, { combination, conditions });
}

describe('a condition', () => {
  const not = { not: true };
  it.each<[string, RuleCondition, Tracked, Truth]>([
    ['satisfied', condition('satisfied'), { status: { satisfied: true } }, true],
    ['not satisfied', condition('satisfied'), { status: { satisfied: false } }, false],
    ['nobody knows whether satisfied', condition('satisfied'), {}, undefined],
    ['the opposite of unknown is unknown', condition('satisfied', not), {}, undefined],
    ['the opposite of satisfied', condition('satisfied', not), { status: { satisfied: true } }, false],
    ['status known', condition('objectiveStatusKnown'), { status: { satisfied: false } }, true],
    ['status unknown', condition('objectiveStatusKnown'), {}, false],
    ['measure known', condition('objectiveMeasureKnown'), { status: { measure: 0 } }, true],
    [
      'above',
      condition('objectiveMeasureGreaterThan', { measureThreshold: 0.5 }),
      { status: { measure: 0.6 } },
      true,
    ],
    [
      'not above',
      condition('objectiveMeasureGreaterThan', { measureThreshold: 0.5 }),
      { status: { measure: 0.5 } },
      false,
    ],
    [
      'below',
      condition('objectiveMeasureLessThan', { measureThreshold: 0.5 }),
      { status: { measure: 0.4 } },
      true,
    ],
    ['unknown measure', condition('objectiveMeasureLessThan'), {}, undefined],
    ['completed', condition('completed'), { completed: true }, true],
    ['not completed', condition('completed', not), { completed: false }, true],
    ['unknown completion', condition('completed', not), {}, undefined],
    ['progress known', condition('activityProgressKnown'), { completed: false }, true],
    ['attempted', condition('attempted'), { attempts: 1 }, true],
    ['not attempted', condition('attempted'), {}, false],
    ['tries used up', condition('attemptLimitExceeded'), { attempts: 2, limit: 2 }, true],
    ['tries left', condition('attemptLimitExceeded'), { attempts: 1, limit: 2 }, false],
    ['no limit of tries', condition('attemptLimitExceeded'), { attempts: 9 }, false],
    ['time is up', condition('timeLimitExceeded'), { seconds: 60 }, true],
    ['time is left', condition('timeLimitExceeded'), { seconds: 61 }, false],
    ['no time range in SCORM', condition('outsideAvailableTimeRange'), {}, false],
    ['always', condition('always'), {}, true],
    [
      'an objective that is not there',
      condition('satisfied', { objective: 'x' }),
      { status: { satisfied: true } },
      undefined,
    ],
    [
      'nothing is known of what is not tracked',
      condition('completed'),
      { completed: true, isTracked: false },
      undefined,
    ],
  ])('%s', (_what, one, tracked, expected) => {
    expect(truthOf([one], tracked)).toBe(expected);
  });
});

describe('conditions together', () => {
  const [yes, no, unknown] = [condition('always'), condition('attempted'), condition('satisfied')];
  it.each<['all' | 'any', RuleCondition[], Truth]>([
    ['all', [yes, yes], true],
    ['all', [yes, no], false],
    ['all', [yes, unknown], undefined],
    ['all', [no, unknown], false],
    ['any', [yes, unknown], true],
    ['any', [no, no], false],
    ['any', [no, unknown], undefined],
    ['all', [], undefined],
    ['any', [], undefined],
  ])('%s of them', (combination, conditions, expected) => {
    expect(truthOf(conditions, {}, combination)).toBe(expected);
  });
});

describe('limits', () => {
  const limited = (
    attempts: number,
    more: Partial<Record<'isActive' | 'isSuspended', boolean>> = {},
    tracked = true,
  ) => {
    const definition = anActivity({
      id: 'a',
      delivery: { tracked },
      more: { limits: { attempts: 1, seconds: 1 } },
    });
    const { session } = new Play({ ...aTree([]), root: definition }).sequencer;
    Object.assign(session.root, { attempts, ...more });
    return isLimited(session.root);
  };

  it('hold for a new attempt, never for one that runs or is suspended, nor for what is not tracked', () => {
    expect(limited(0)).toBe(false);
    expect(limited(1)).toBe(true);
    expect(limited(1, { isActive: true })).toBe(false);
    expect(limited(1, { isSuspended: true })).toBe(false);
    expect(limited(1, {}, false)).toBe(false);
  });

  // tracking.md, section 3: attemptAbsoluteDurationLimit makes an activity undeliverable in scorm-again.
  it('of time shut nobody out', () => {
    const timed = { id: 'a', more: { limits: { attempts: null, seconds: 60 } } };
    const play = new Play(aTree([timed, 'b']));
    expect(play.open()).toBe('a');
    play.now += 3_600_000;
    expect(play.pass().ask('continue')).toBe('b');
    expect(play.pass().ask('previous')).toBe('a');
  });

  it('of time can be asked for by a rule', () => {
    const over = { post: [{ action: 'exitAll' as const, ...when(condition('timeLimitExceeded')) }] };
    const timed = { id: 'a', more: { limits: { attempts: null, seconds: 60 }, ...over } };
    const play = new Play(aTree([timed, 'b']));
    play.open();
    play.now += 61_000;
    expect(play.pass().ask('continue')).toBe('over');
  });
});
