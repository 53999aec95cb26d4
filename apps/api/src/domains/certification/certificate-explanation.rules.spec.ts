import { describe, expect, test } from '@jest/globals';
import type { Condition } from '@vigie/contracts';
import { explainCertificate } from './certificate-explanation.rules.js';

const passed: Condition = {
  kind: 'activity-passed',
  activityId: 'a',
  title: { text: 'Leçon', locale: 'fr' },
  met: true,
  completion: 'completed',
  success: 'passed',
  scaledScore: 1,
  lastAt: null,
  override: null,
};
const enrolment = {
  id: 'e',
  state: 'completed' as const,
  course: { certificate: 'success' as const },
  explanation: { met: true, conditions: [passed] },
};
const now = new Date('2026-11-24T12:00:00Z');
const nothing = { enrolment, nameConfirmedAt: null, certificate: null };

describe('why there is no certificate yet', () => {
  test('a completed course waits for the name, and that is the one condition that is not met', () => {
    const { state, conditions } = explainCertificate(nothing);
    expect(state).toBe('held');
    expect(conditions.filter((one) => !one.met)).toEqual([
      { kind: 'name-confirmed', met: false, confirmedAt: null },
    ]);
  });

  test('an unfinished course shows its own conditions first', () => {
    const failed = { ...passed, met: false };
    const open = {
      ...enrolment,
      state: 'active' as const,
      explanation: { met: false, conditions: [failed] },
    };
    expect(explainCertificate({ ...nothing, enrolment: open })).toMatchObject({
      state: 'not-completed',
      conditions: [failed, { kind: 'name-confirmed' }],
    });
  });

  test('a course without certificate says so', () => {
    const without = { ...enrolment, course: { certificate: null } };
    expect(explainCertificate({ ...nothing, enrolment: without }).state).toBe('none-promised');
  });

  test('when all is met it is being issued, then issued, and withdrawn is not issued', () => {
    expect(explainCertificate({ ...nothing, nameConfirmedAt: now }).state).toBe('being-issued');
    const certificate = { id: 'c', withdrawnAt: null };
    expect(explainCertificate({ enrolment, nameConfirmedAt: now, certificate })).toMatchObject({
      state: 'issued',
      certificateId: 'c',
    });
    const withdrawn = { id: 'c', withdrawnAt: now };
    expect(explainCertificate({ enrolment, nameConfirmedAt: now, certificate: withdrawn }).state).toBe(
      'withdrawn',
    );
  });
});
