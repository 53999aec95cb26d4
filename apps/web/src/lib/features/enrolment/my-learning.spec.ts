import { describe, expect, it } from '@jest/globals';
import type { Enrolment } from '@vigie/contracts';
import { sortMyLearning } from './my-learning.ts';

type Sketch = {
  state?: Enrolment['state'];
  enrolledAt?: string;
  lastAt?: string;
  completedAt?: string;
  hasNext?: boolean;
};

function anEnrolment(id: string, sketch: Sketch = {}): Enrolment {
  const { state = 'active', enrolledAt = '2026-11-01T00:00:00Z', lastAt = null, completedAt = null } = sketch;
  const title = { text: id, locale: 'fr' as const };
  return {
    id,
    state,
    enrolledAt,
    completedAt,
    course: { id } as Enrolment['course'],
    activities: [
      {
        activityId: id,
        title,
        kind: 'package',
        required: true,
        missing: [],
        completion: 'incomplete',
        success: 'unknown',
        scaledScore: null,
        lastAt,
        override: null,
      },
    ],
    next:
      sketch.hasNext === false
        ? null
        : { activityId: id, title, kind: 'package', begun: lastAt !== null, lastAt },
    explanation: { met: false, conditions: [] },
  };
}

const ids = (enrolments: Enrolment[]) => enrolments.map(({ id }) => id);

describe('my learning', () => {
  it('goes on with the course last worked on, not the one last enrolled in', () => {
    const { resume, next } = sortMyLearning([
      anEnrolment('new', { enrolledAt: '2026-11-20T00:00:00Z' }),
      anEnrolment('old', { lastAt: '2026-11-10T00:00:00Z' }),
      anEnrolment('latest', { lastAt: '2026-11-15T00:00:00Z' }),
    ]);
    expect(resume?.id).toBe('latest');
    expect(ids(next)).toEqual(['old', 'new']);
  });

  it('never offers to go on with a course that has nothing left to open', () => {
    const { resume, next } = sortMyLearning([
      anEnrolment('empty', { hasNext: false, lastAt: '2026-11-15T00:00:00Z' }),
    ]);
    expect(resume).toBeNull();
    expect(ids(next)).toEqual(['empty']);
  });

  it('lists what is done, the latest first', () => {
    const { done } = sortMyLearning([
      anEnrolment('first', { state: 'completed', completedAt: '2026-01-01T00:00:00Z' }),
      anEnrolment('last', { state: 'completed', completedAt: '2026-06-01T00:00:00Z' }),
    ]);
    expect(ids(done)).toEqual(['last', 'first']);
  });

  it('is empty for a person without courses', () => {
    expect(sortMyLearning([])).toEqual({ resume: null, next: [], done: [] });
  });
});
