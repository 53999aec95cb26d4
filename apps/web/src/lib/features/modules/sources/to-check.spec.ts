import { expect, test } from '@jest/globals';
import type { Block } from '../state/module-editor.svelte.ts';
import { hasSourceToReview, isLawDue } from './to-check.ts';

const law = (more: object) =>
  ({ id: 'b', type: 'law', country: 'FR', title: {}, text: {}, ...more }) as Block;

test.each<[object, boolean]>([
  [{}, true],
  [{ checkedOn: '2026-05-01' }, false],
  [{ checkedOn: '2026-05-01', checkAgainBy: '2026-11-24' }, false],
  [{ checkedOn: '2026-05-01', checkAgainBy: '2026-11-23' }, true],
])('a law with %j is to be read again: %s', (more, isDue) => {
  expect(isLawDue(law(more), '2026-11-24')).toBe(isDue);
});

test('a source to review is found on a block and on a question of an exercise', () => {
  const source = (confidence: string) => [{ ref: 'CP', confidence }];
  expect(hasSourceToReview(law({ sources: source('verified') }))).toBe(false);
  expect(hasSourceToReview(law({ sources: [...source('verified'), ...source('review')] }))).toBe(true);
  const exercise = {
    id: 'b',
    type: 'exercise',
    required: true,
    questions: [{ kind: 'single', sources: source('review') }],
  };
  expect(hasSourceToReview(exercise as unknown as Block)).toBe(true);
});
