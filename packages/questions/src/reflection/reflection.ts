import { type Kind, scoreOf } from '../kind.js';
import type { Reflection } from './reflection.schema.js';

/** Private: whatever comes in is not read, so that no answer can be kept, sent or scored by mistake. */
export const reflectionKind: Kind<Reflection<unknown>, never> = {
  empty: (id, blank) => ({ kind: 'reflection', id, prompt: blank }),
  read: () => null,
  missing: () => [],
  score: () => scoreOf({}, 0, 0),
  withoutAnswers: ({ kind, id, prompt, guidance }) => ({ kind, id, prompt, guidance }),
};
