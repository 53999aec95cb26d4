import { idsOf, type Kind, scoreOf } from '../kind.js';
import { shuffle } from '../shuffle.js';
import type { Multiple } from './multiple.schema.js';

/** Ids of the chosen options. */
export type MultipleAnswer = string[];

const read = (raw: unknown, { options }: Multiple<unknown>): MultipleAnswer | null => {
  const chosen = idsOf(
    raw,
    options.map(({ id }) => id),
  );
  return chosen.length > 0 ? chosen : null;
};

export const multipleKind: Kind<Multiple<unknown>, MultipleAnswer> = {
  empty: (id, blank) => ({
    kind: 'multiple',
    id,
    prompt: blank,
    options: ['a', 'b', 'c'].map((each) => ({ id: each, text: blank, correct: each !== 'c' })),
  }),
  read,
  missing: (raw, question) => (read(raw, question) === null ? [question.id] : []),
  // All or nothing; the marks say of each option whether it was rightly chosen or rightly left.
  score(raw, question) {
    const chosen = read(raw, question);
    const marks = Object.fromEntries(
      question.options.map(({ id, correct }) => [id, (chosen?.includes(id) ?? false) === correct]),
    );
    const allRight = chosen !== null && Object.values(marks).every(Boolean);
    return scoreOf(chosen ? marks : {}, allRight ? 1 : 0, question.points);
  },
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
