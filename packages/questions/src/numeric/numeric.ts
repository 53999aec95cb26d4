import { type Kind, scoreOf, textOf } from '../kind.js';
import type { Numeric } from './numeric.schema.js';

/** What was typed, as typed. */
export type NumericAnswer = string;

// Decimal fractions are not exact: 0.1 + 0.2 lies within 0 of 0.3.
const HAIR = 1e-9;

/**
 * The number in a text as people of all four languages type it: comma or point for the decimals, spaces between
 * thousands, Arabic digits and separators. Null when it is none, and when comma and point leave its size open.
 */
export function numberOf(raw: unknown): number | null {
  const typed = typeof raw === 'number' ? String(raw) : textOf(raw);
  const plain = typed
    ?.normalize('NFKC')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\s'’\u066c\u200e\u200f]/g, '')
    .replace(/[,\u066b]/g, '.')
    .replace(/^\u2212/, '-');
  return plain && /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : null;
}

const read = (raw: unknown): NumericAnswer | null => (numberOf(raw) === null ? null : String(raw).trim());

type NumericKey = Pick<Numeric<unknown>, 'answer' | 'commonErrors'>;

function isRight(raw: unknown, { answer }: Pick<NumericKey, 'answer'>): boolean {
  const given = numberOf(raw);
  return given !== null && Math.abs(given - answer.value) <= answer.tolerance + HAIR;
}

/** What to say to an answer: right, one of the common errors (its place in the list), or simply not it. */
export function numericVerdict(raw: unknown, question: NumericKey): 'correct' | 'incorrect' | number {
  if (isRight(raw, question)) return 'correct';

  const given = numberOf(raw);
  const common = question.commonErrors.findIndex(
    ({ value }) => given !== null && Math.abs(given - value) <= HAIR,
  );
  return common < 0 ? 'incorrect' : common;
}

export const numericKind: Kind<Numeric<unknown>, NumericAnswer> = {
  empty: (id, blank) => ({
    kind: 'numeric',
    id,
    prompt: blank,
    answer: { value: 0 },
    feedback: { correct: blank, incorrect: blank },
  }),
  read,
  missing: (raw, question) => (read(raw) === null ? [question.id] : []),
  score(raw, question) {
    const right = isRight(raw, question);
    return scoreOf(read(raw) === null ? {} : { [question.id]: right }, right ? 1 : 0, question.points);
  },
  withoutAnswers: ({ kind, id, prompt, points, answer }) => ({
    kind,
    id,
    prompt,
    points,
    ...(answer.unit === undefined ? {} : { unit: answer.unit }),
  }),
};
