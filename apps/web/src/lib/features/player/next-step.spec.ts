import { describe, expect, it } from '@jest/globals';
import type { Enrolment } from '@vigie/contracts';
import { nextStepOf } from './next-step.ts';

const enrolment = (state: Enrolment['state'], certificate: 'success' | null) =>
  ({
    state,
    course: { certificate },
    activities: [{ activityId: 'a', completion: 'completed', success: 'passed' }],
    explanation: { met: state === 'completed', conditions: [] },
  }) as unknown as Enrolment;

describe('the next step', () => {
  it('leads to the certificate once the course is completed', () => {
    expect(nextStepOf(enrolment('completed', 'success'), 'a')).toEqual({
      isDone: true,
      isPassed: true,
      isCourseDone: true,
      hasCertificate: true,
    });
  });

  it('promises no certificate where there is none, or not yet', () => {
    expect(nextStepOf(enrolment('completed', null), 'a').hasCertificate).toBe(false);
    expect(nextStepOf(enrolment('active', 'success'), 'a').hasCertificate).toBe(false);
  });

  it('claims nothing of an activity without a result', () => {
    expect(nextStepOf(enrolment('active', null), 'b')).toMatchObject({ isDone: false, isPassed: false });
  });
});
