/** What an answer is worth. */
export interface Score {
  /** Share of the points, 0..1. */
  scaled: number;
  /** Points earned. */
  points: number;
  /** Points to be had. */
  max: number;
  /** Part of the question (option, pair, item, gap, fact) -> whether it was answered rightly. */
  marks: Record<string, boolean>;
}

/** What every kind of question can do. Nothing here throws, whatever the answer is. */
export interface Kind<Question, Answer> {
  /** A new question of this kind, its texts left blank. */
  empty<T>(id: string, blank: T): unknown;
  /** The answer as this question can use it, of whatever came in; null when there is nothing to use. */
  read(raw: unknown, question: Question): Answer | null;
  /** Ids of the parts that still wait for an answer; none when it can be submitted. */
  missing(raw: unknown, question: Question): string[];
  score(raw: unknown, question: Question): Score;
  /** What may be sent to a browser before the answer is submitted, in the order of this seed. */
  withoutAnswers(question: Question, seed: string): object;
}

/** The score of marks that all weigh the same. */
export function scoreOf(marks: Record<string, boolean>, scaled: number, max = 1): Score {
  return { scaled, points: scaled * max, max, marks };
}

/** Share of true marks; 0 of none. */
export function shareOf(marks: Record<string, boolean>): number {
  const all = Object.values(marks);
  return all.length === 0 ? 0 : all.filter(Boolean).length / all.length;
}

/** A text out of anything, at most as long as a person types. */
export const textOf = (raw: unknown): string | null => (typeof raw === 'string' ? raw.slice(0, 1000) : null);

/** The known ids among anything, each once, in the order they came. */
export function idsOf(raw: unknown, known: readonly string[]): string[] {
  if (!Array.isArray(raw)) return [];
  const found = raw.filter((each): each is string => typeof each === 'string' && known.includes(each));
  return [...new Set(found)];
}

/** The entries of anything whose key and value are known. */
export function pairsOf(
  raw: unknown,
  keys: readonly string[],
  isValue: (value: unknown, key: string) => value is string,
): Record<string, string> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return {};
  const entries = new Map<string, unknown>(Object.entries(raw));
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = entries.get(key);
      return isValue(value, key) ? [[key, value]] : [];
    }),
  );
}

export const isEmpty = (record: object): boolean => Object.keys(record).length === 0;
