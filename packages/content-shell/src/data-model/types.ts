/** Why an element refuses a value. */
export type Refusal = 'type' | 'range' | 'conflict';

/** Looks at a value that a course sets; null when it is one of this type. */
export type Type = (value: string) => Refusal | null;

/** Text of any kind, as long as a commit can carry it. */
export const text =
  (most: number): Type =>
  (value) =>
    value.length <= most ? null : 'type';

export const oneOf =
  (...words: string[]): Type =>
  (value) =>
    words.includes(value) ? null : 'type';

const REAL = /^[-+]?(\d+\.?\d*|\.\d+)$/;

export const real =
  (least = -Infinity, most = Infinity): Type =>
  (value) => {
    if (!REAL.test(value)) return 'type';
    return Number(value) >= least && Number(value) <= most ? null : 'range';
  };

export const matches =
  (pattern: RegExp): Type =>
  (value) =>
    pattern.test(value) ? null : 'type';

/** A value of one of these types. */
export const either =
  (...types: Type[]): Type =>
  (value) => {
    const refusals = types.map((type) => type(value));
    return refusals.includes(null) ? null : (refusals[0] ?? null);
  };

/** A value of all these types. */
export const each =
  (...types: Type[]): Type =>
  (value) =>
    types.map((type) => type(value)).find((refusal) => refusal !== null) ?? null;

/** What `CmiSnapshot` in @vigie/scorm carries of one element: a commit with more is refused as a whole. */
export const MOST = { name: 1_000, answer: 16_000, text: 64_000 } as const;
