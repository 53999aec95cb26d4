import { score } from '@vigie/questions';
import type { PlayerModule } from '../model.ts';
import type { Report } from '../lms/lms.ts';
import type { Outline } from './outline.ts';
import type { Saved } from './pack.ts';

/**
 * How far a learner has come: every lesson read to its end, every required exercise submitted. Reflections, cards and
 * what else there is to open never count.
 */
export function progressOf(saved: Pick<Saved, 'ended' | 'done'>, { lessons, tasks }: Outline): number {
  const required = tasks.filter((task) => task.required);
  const submitted = required.filter(({ question }) => saved.done.includes(question.id)).length;
  return (new Set(saved.ended).size + submitted) / (lessons.length + required.length);
}

/** The mean of what the scored exercises are worth, by their last answers; null when the module has no score. */
export function resultOf(
  { answers }: Pick<Saved, 'answers'>,
  { tasks }: Outline,
  passing: PlayerModule['passing'],
): Report['result'] {
  const scored = tasks.filter((task) => task.scored && task.required);
  if (!passing || scored.length === 0) return null;

  const scores = scored.map(({ question }) => score(answers[question.id], question));
  const scaled = sum(scores.map(({ points }) => points)) / sum(scores.map(({ max }) => max));
  return { scaled, passed: scaled >= passing.scaled };
}

const sum = (values: readonly number[]): number => values.reduce((one, two) => one + two, 0);
