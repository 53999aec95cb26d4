import { idsOf, type Kind, scoreOf } from '../kind.js';
import { shuffle } from '../shuffle.js';
import type { Ordering } from './ordering.schema.js';

/** Ids of the items, first to last. */
export type OrderingAnswer = string[];

/** Every item once, or nothing: a part of an order is none. */
const read = (raw: unknown, { correctOrder }: Ordering<unknown>): OrderingAnswer | null => {
  const order = idsOf(raw, correctOrder);
  return order.length === correctOrder.length ? order : null;
};

/** The items as they are first shown: never in the right order, which would give the answer away. */
export function startOf<T extends { id: string }>(
  { items, correctOrder }: { items: readonly T[]; correctOrder: readonly string[] },
  seed: string,
): T[] {
  const mixed = shuffle(items, seed);
  const isRight = mixed.every(({ id }, index) => id === correctOrder[index]);
  return isRight ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed;
}

/** The share of neighbours that stand the right way round, in half points: all of the points only for the whole order. */
function shareInOrder(order: readonly string[], correctOrder: readonly string[], max: number): number {
  const places = order.map((id) => correctOrder.indexOf(id));
  const pairs = places.slice(1).filter((place, index) => (places[index] ?? 0) < place).length;
  const neighbours = Math.max(1, order.length - 1);
  if (pairs === neighbours) return 1;

  return Math.floor((pairs / neighbours) * max * 2) / 2 / max;
}

export const orderingKind: Kind<Ordering<unknown>, OrderingAnswer> = {
  empty: (id, blank) => ({
    kind: 'ordering',
    id,
    prompt: blank,
    items: ['a', 'b', 'c'].map((each) => ({ id: each, text: blank })),
    correctOrder: ['a', 'b', 'c'],
  }),
  read,
  missing: (raw, question) => (read(raw, question) ? [] : [question.id]),
  score(raw, question) {
    const order = read(raw, question);
    if (!order) return scoreOf({}, 0, question.points);

    const marks = Object.fromEntries(order.map((id, index) => [id, question.correctOrder[index] === id]));
    return scoreOf(marks, shareInOrder(order, question.correctOrder, question.points), question.points);
  },
  withoutAnswers: (question, seed) => ({
    kind: question.kind,
    id: question.id,
    prompt: question.prompt,
    points: question.points,
    items: startOf(question, seed).map(({ id, text }) => ({ id, text })),
  }),
};
