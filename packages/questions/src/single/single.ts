import { type Kind, scoreOf } from '../kind.js';
import { shuffle } from '../shuffle.js';
import type { Single } from './single.schema.js';

/** Id of the chosen option. */
export type SingleAnswer = string;

/** What scoring needs of a question with options. */
type Choice = Pick<Single<unknown>, 'options' | 'points'>;

/** The chosen option, if it is one of these. */
export function readOption(raw: unknown, { options }: Choice): SingleAnswer | null {
  return options.some(({ id }) => id === raw) ? (raw as string) : null;
}

/** All or nothing for the one right option; the mark stands at the chosen one. */
export function scoreOption(raw: unknown, question: Choice) {
  const chosen = question.options.find(({ id }) => id === raw);
  return scoreOf(chosen ? { [chosen.id]: chosen.correct } : {}, chosen?.correct ? 1 : 0, question.points);
}

export const singleKind: Kind<Single<unknown>, SingleAnswer> = {
  empty: (id, blank) => ({
    kind: 'single',
    id,
    prompt: blank,
    options: [
      { id: 'a', text: blank, correct: true },
      { id: 'b', text: blank, correct: false },
    ],
  }),
  read: readOption,
  missing: (raw, question) => (readOption(raw, question) === null ? [question.id] : []),
  score: scoreOption,
  withoutAnswers: (question, seed) => ({
    kind: question.kind,
    id: question.id,
    prompt: question.prompt,
    points: question.points,
    options: (question.shuffle ? shuffle(question.options, seed) : question.options).map(({ id, text }) => ({
      id,
      text,
    })),
  }),
};
