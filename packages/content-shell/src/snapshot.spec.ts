import { expect, it } from '@jest/globals';
import { reduce } from './reduce.js';
import { isSnapshot, nameless } from './snapshot.js';
import { aCommit } from './testing.js';

const cmi = {
  completion_status: 'incomplete',
  success_status: 'passed',
  location: 'p3',
  score: { scaled: '0.9' },
  exit: 'suspend',
  credit: 'credit',
  learner_id: 'x',
  learner_name: 'Awa',
  suspend_data: 'memory',
  interactions: { 0: { id: 'q' } },
};

it('a snapshot of 2004 says the time and not the name', () => {
  const kept = nameless(cmi, 61.5);
  expect(kept).toMatchObject({ session_time: 'PT1M1.5S', suspend_data: 'memory' });
  expect(kept).not.toHaveProperty('learner_id');
  expect(kept).not.toHaveProperty('learner_name');
});

it('a commit of 2004 is reduced to its essence, with its memory only if that fits', () => {
  const full = aCommit({ cmi });
  expect(reduce(full, 5, () => false)).toMatchObject({ seq: 5, kind: 'reduced' });
  expect(reduce(full, 5, () => false).cmi).toEqual({
    completion_status: 'incomplete',
    success_status: 'passed',
    progress_measure: undefined,
    location: 'p3',
    score: { scaled: '0.9' },
    session_time: undefined,
    exit: 'suspend',
    credit: 'credit',
  });
  expect(reduce(full, 5, () => true).cmi.suspend_data).toBe('memory');
});

it.each([
  [{ core: {} }, true],
  [{ completion_status: 'unknown' }, true],
  [{}, false],
  [null, false],
  [{ core: 'x' }, false],
])('%j is a snapshot: %p', (value, is) => {
  expect(isSnapshot(value)).toBe(is);
});
