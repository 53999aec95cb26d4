import { describe, expect, it } from '@jest/globals';
import type { AttemptPolicy } from '@vigie/contracts';
import { nextOpening, type Tried } from './attempt-policy.rules.js';

const open: AttemptPolicy = { renew: 'after-end', maxAttempts: null, counts: 'best', score: 'average' };
const tried = (number: number, more: Partial<Tried> = {}): Tried => ({
  number,
  success: 'unknown',
  closedAt: new Date('2026-05-04T10:00:00Z'),
  isGranted: false,
  ...more,
});

describe('opening an activity', () => {
  it.each<[string, Tried[], Partial<AttemptPolicy>, boolean, object]>([
    ['begins with the first attempt', [], {}, false, { does: 'begin', number: 1, isGranted: false }],
    [
      'also where there may be one only',
      [],
      { renew: 'never' },
      false,
      { does: 'begin', number: 1, isGranted: false },
    ],
    ['goes on with the running attempt', [tried(1, { closedAt: null })], {}, false, { does: 'resume' }],
    [
      'even when a rule made since would forbid it',
      [tried(1, { success: 'passed' }), tried(2, { closedAt: null })],
      { renew: 'never', maxAttempts: 1 },
      false,
      { does: 'resume' },
    ],
    ['begins anew after the end', [tried(1)], {}, false, { does: 'begin', number: 2, isGranted: false }],
    [
      'only looks where one attempt is all',
      [tried(1)],
      { renew: 'never' },
      false,
      { does: 'review', because: 'one-attempt' },
    ],
    [
      'begins anew until it is passed',
      [tried(1, { success: 'failed' })],
      { renew: 'until-passed' },
      false,
      { does: 'begin', number: 2, isGranted: false },
    ],
    [
      'and then only looks',
      [tried(1, { success: 'passed' }), tried(2, { success: 'failed' })],
      { renew: 'until-passed' },
      false,
      { does: 'review', because: 'passed' },
    ],
    [
      'only looks when the attempts are used up',
      [tried(1), tried(2)],
      { maxAttempts: 2 },
      false,
      { does: 'review', because: 'used-up' },
    ],
    ['has one left', [tried(1)], { maxAttempts: 2 }, false, { does: 'begin', number: 2, isGranted: false }],
    [
      'may be allowed once more',
      [tried(1), tried(2)],
      { maxAttempts: 2 },
      true,
      { does: 'begin', number: 3, isGranted: true },
    ],
    [
      'also after passing',
      [tried(1, { success: 'passed' })],
      { renew: 'until-passed' },
      true,
      { does: 'begin', number: 2, isGranted: true },
    ],
    [
      'does not use what was allowed while the policy gives one',
      [tried(1)],
      { maxAttempts: 2 },
      true,
      { does: 'begin', number: 2, isGranted: false },
    ],
    [
      'does not count what was allowed against the limit',
      [tried(1), tried(2, { isGranted: true })],
      { maxAttempts: 2 },
      false,
      { does: 'begin', number: 3, isGranted: false },
    ],
  ])('%s', (_, attempts, policy, hasGrant, expected) => {
    expect(nextOpening(attempts, { ...open, ...policy }, hasGrant)).toEqual(expected);
  });
});
