import type { Kind } from '../kind.js';
import { readOption, scoreOption, type SingleAnswer } from '../single/single.js';
import type { TrueFalse } from './truefalse.schema.js';

export const truefalseKind: Kind<TrueFalse<unknown>, SingleAnswer> = {
  empty: (id, blank) => ({
    kind: 'truefalse',
    id,
    prompt: blank,
    options: [
      { id: 'true', text: blank, correct: true },
      { id: 'false', text: blank, correct: false },
    ],
  }),
  read: readOption,
  missing: (raw, question) => (readOption(raw, question) === null ? [question.id] : []),
  score: scoreOption,
  withoutAnswers: ({ kind, id, prompt, points, options }) => ({
    kind,
    id,
    prompt,
    points,
    options: options.map((each) => ({ id: each.id, text: each.text })),
  }),
};
