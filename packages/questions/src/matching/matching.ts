import { isEmpty, type Kind, pairsOf, scoreOf, shareOf } from '../kind.js';
import { shuffle } from '../shuffle.js';
import type { Matching } from './matching.schema.js';

/** Id of a pair -> id of the right side chosen for it (a pair's, or an extra one's). */
export type MatchingAnswer = Record<string, string>;

type Rights = Pick<Matching<unknown>, 'pairs' | 'extraRight'>;

/**
 * The right sides in the order of this seed. `key` says nothing of what it belongs to (`r1`, `r2`, …): an examination
 * sends keys, and `resolveRights` turns an answer in keys into one in ids.
 */
export function rightsOf<T>(
  question: {
    pairs: readonly { id: string; right: T }[];
    extraRight: readonly { id: string; text: T }[];
  },
  seed: string,
): { key: string; id: string; text: T }[] {
  const all = [...question.pairs.map(({ id, right }) => ({ id, text: right })), ...question.extraRight];
  return shuffle(all, seed).map((each, index) => ({ key: `r${index + 1}`, id: each.id, text: each.text }));
}

/** An answer in keys of this seed, as an answer in ids. Unknown keys vanish. */
export function resolveRights(raw: unknown, question: Rights, seed: string): MatchingAnswer {
  const ids = new Map(rightsOf(question, seed).map(({ key, id }) => [key, id]));
  const lefts = question.pairs.map(({ id }) => id);
  const inKeys = pairsOf(raw, lefts, (value): value is string => typeof value === 'string' && ids.has(value));
  return Object.fromEntries(Object.entries(inKeys).map(([left, key]) => [left, ids.get(key) ?? '']));
}

const readPairs = (raw: unknown, { pairs, extraRight }: Rights): MatchingAnswer => {
  const rights = [...pairs, ...extraRight].map(({ id }) => id);
  const isRight = (value: unknown): value is string => typeof value === 'string' && rights.includes(value);
  return pairsOf(
    raw,
    pairs.map(({ id }) => id),
    isRight,
  );
};

export const matchingKind: Kind<Matching<unknown>, MatchingAnswer> = {
  empty: (id, blank) => ({
    kind: 'matching',
    id,
    prompt: blank,
    pairs: ['a', 'b', 'c'].map((each) => ({ id: each, left: blank, right: blank })),
  }),
  read(raw, question) {
    const answer = readPairs(raw, question);
    return isEmpty(answer) ? null : answer;
  },
  missing(raw, question) {
    const answer = readPairs(raw, question);
    return question.pairs.flatMap(({ id }) => (Object.hasOwn(answer, id) ? [] : [id]));
  },
  score(raw, question) {
    const answer = readPairs(raw, question);
    const marks = Object.fromEntries(question.pairs.map(({ id }) => [id, answer[id] === id]));
    return scoreOf(marks, shareOf(marks), question.points);
  },
  withoutAnswers: (question, seed) => ({
    kind: question.kind,
    id: question.id,
    prompt: question.prompt,
    points: question.points,
    lefts: question.pairs.map(({ id, left }) => ({ id, text: left })),
    rights: rightsOf(question, seed).map(({ key, text }) => ({ key, text })),
  }),
};
