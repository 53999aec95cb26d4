import { expect, it } from '@jest/globals';
import type { CmiSnapshot } from './cmi.js';
import { isSuspended, itemResult, overlay, sessionSeconds } from './run-time.js';

const of12: CmiSnapshot = {
  core: { session_time: '0000:01:00.00', exit: 'suspend', lesson_location: 'p1', score: { raw: '5' } },
  suspend_data: 'all',
};
const of2004: CmiSnapshot = {
  completion_status: 'incomplete',
  session_time: 'PT1M',
  exit: 'suspend',
  location: 'p1',
  score: { scaled: '0.5' },
  suspend_data: 'all',
};

it.each([of12, of2004])('time and exit are read in both standards', (cmi) => {
  expect(sessionSeconds(cmi)).toBe(60);
  expect(isSuspended(cmi)).toBe(true);
});

it('a snapshot cut short is laid over the whole one, and blanks out nothing', () => {
  expect(overlay(of12, { core: { lesson_location: 'p2', exit: '' }, suspend_data: '' })).toEqual({
    core: { session_time: '0000:01:00.00', exit: 'suspend', lesson_location: 'p2', score: { raw: '5' } },
    suspend_data: 'all',
  });
  expect(overlay(of2004, { completion_status: 'completed', location: 'p2', suspend_data: '' })).toEqual({
    ...of2004,
    completion_status: 'completed',
    location: 'p2',
  });
});

it.each([
  ['SCORM 1.2', of12, 90],
  ['SCORM 2004', of2004, 0.9],
])('a score that %s lowered again before it could be sent still counts', (_standard, cmi, score) => {
  const goals = { masteryScore: null, completionThreshold: null, scaledPassingScore: null };
  expect(itemResult({ cmi, final: false, sticky: { passed: false, score } }, goals)).toMatchObject({
    success: 'unknown',
    scaledScore: 0.9,
  });
});
