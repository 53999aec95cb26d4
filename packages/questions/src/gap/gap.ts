import { isEmpty, type Kind, pairsOf, scoreOf, shareOf } from '../kind.js';
import { shuffle } from '../shuffle.js';
import type { Gap } from './gap.schema.js';

/** Id of a gap -> what was typed or chosen. */
export type GapAnswer = Record<string, string>;

type Segments = Pick<Gap<unknown>, 'segments'>;

/** The gaps among the segments. */
export function gapsOf<T extends { segments: readonly object[] }>({ segments }: T) {
  type Hole = Extract<T['segments'][number], { id: string }>;
  return segments.filter((segment): segment is Hole => 'id' in segment);
}

/**
 * A text as it is compared: without regard to case, accents, vowel signs, kinds of space and apostrophe. Learners
 * write in their second language, on the keyboard they have.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

const readGaps = (raw: unknown, question: Segments): GapAnswer =>
  pairsOf(
    raw,
    gapsOf(question).map(({ id }) => id),
    (value): value is string => typeof value === 'string' && value.trim() !== '' && value.length <= 1000,
  );

const isAccepted = (given: string | undefined, accepted: readonly unknown[]): boolean =>
  given !== undefined && accepted.some((each) => typeof each === 'string' && fold(each) === fold(given));

export const gapKind: Kind<Gap<unknown>, GapAnswer> = {
  empty: (id, blank) => ({
    kind: 'gap',
    id,
    prompt: blank,
    segments: [{ text: blank }, { id: 'a', accepted: [blank] }],
  }),
  read(raw, question) {
    const answer = readGaps(raw, question);
    return isEmpty(answer) ? null : answer;
  },
  missing(raw, question) {
    const answer = readGaps(raw, question);
    return gapsOf(question).flatMap(({ id }) => (Object.hasOwn(answer, id) ? [] : [id]));
  },
  score(raw, question) {
    const answer = readGaps(raw, question);
    const marks = Object.fromEntries(
      gapsOf(question).map(({ id, accepted }) => [id, isAccepted(answer[id], accepted)]),
    );
    return scoreOf(marks, shareOf(marks), question.points);
  },
  withoutAnswers: ({ kind, id, prompt, points, segments }, seed) => ({
    kind,
    id,
    prompt,
    points,
    segments: segments.map((segment) =>
      'id' in segment ? { id: segment.id, options: shuffle(segment.options, seed) } : segment,
    ),
  }),
};
