import type { Question } from '@vigie/questions';
import type { Outline } from './outline.ts';

/** What a learner has done in a module, and where they stand. */
export interface Saved {
  /** Language that was chosen here; '' none. */
  locale: string;
  /** Country whose law is shown; '' none, null not asked yet. */
  country: string | null;
  /** Lesson, and block in it; null on the outline. */
  at: { lesson: number; block: number } | null;
  /** Places of the lessons that were read to their end. */
  ended: readonly number[];
  /** Ids of the exercises that were submitted once. */
  done: readonly string[];
  /** Exercise -> its last submitted answer. */
  answers: Readonly<Record<string, unknown>>;
}

interface Packed {
  f: string;
  l: string;
  c?: string;
  p?: [number, number];
  e: string;
  d: string;
  a: Record<string, unknown>;
}

/**
 * Packs a state into at most so many characters. Answers name parts by their place, so a long module fits; if it still
 * does not, the longest answers are left out, but never what is done: an answer can be given again.
 */
export function pack(saved: Saved, { tasks, fingerprint }: Outline, limit: number): string {
  const places = new Map(tasks.map(({ question }, index) => [question.id, index]));
  const answers = Object.entries(saved.answers).flatMap(([id, answer]) => {
    const place = places.get(id);
    const question = place === undefined ? undefined : tasks[place]?.question;
    return question ? [[String(place), shorten(answer, question)] as const] : [];
  });
  const packed: Packed = {
    f: fingerprint,
    l: saved.locale,
    ...(saved.country === null ? {} : { c: saved.country }),
    ...(saved.at ? { p: [saved.at.lesson, saved.at.block] } : {}),
    e: bitsOf(saved.ended),
    d: bitsOf(saved.done.flatMap((id) => places.get(id) ?? [])),
    a: Object.fromEntries(answers),
  };
  const longestFirst = [...answers].sort(([, one], [, two]) => lengthOf(two) - lengthOf(one));
  for (const [place] of longestFirst) {
    if (lengthOf(packed) <= limit) break;
    delete packed.a[place];
  }
  return JSON.stringify(packed);
}

/** @returns null when it is nothing of this module's: then one starts anew. */
export function unpack(text: string, { tasks, fingerprint, lessons }: Outline): Saved | null {
  const packed = parse(text);
  if (packed?.f !== fingerprint) return null;

  const placeOf = (value: unknown) => (typeof value === 'number' && value >= 0 ? Math.floor(value) : 0);
  const answers = Object.entries(packed.a ?? {}).flatMap(([place, answer]) => {
    const question = tasks[Number(place)]?.question;
    return question ? [[question.id, lengthen(answer, question)] as const] : [];
  });
  const at = Array.isArray(packed.p) ? { lesson: placeOf(packed.p[0]), block: placeOf(packed.p[1]) } : null;
  return {
    locale: typeof packed.l === 'string' ? packed.l : '',
    country: typeof packed.c === 'string' ? packed.c : null,
    at: at && at.lesson < lessons.length ? at : null,
    ended: placesIn(packed.e).filter((place) => place < lessons.length),
    done: placesIn(packed.d).flatMap((place) => tasks[place]?.question.id ?? []),
    answers: Object.fromEntries(answers),
  };
}

function parse(text: string): Partial<Packed> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : null;
  } catch {
    return null;
  }
}

const lengthOf = (value: unknown): number => JSON.stringify(value).length;

/** Places as bits, in hexadecimal digits, lowest first. */
function bitsOf(places: readonly number[]): string {
  const digits: number[] = [];
  for (const place of places) digits[place >> 2] = (digits[place >> 2] ?? 0) | (1 << (place & 3));
  return Array.from(digits, (digit) => (digit ?? 0).toString(16)).join('');
}

function placesIn(bits: unknown): number[] {
  return Array.from(typeof bits === 'string' ? bits : '').flatMap((digit, index) =>
    [0, 1, 2, 3].flatMap((bit) => ((parseInt(digit, 16) || 0) & (1 << bit) ? [index * 4 + bit] : [])),
  );
}

/** Ids of the parts of an exercise, in the order they stand in it. */
function partsOf(question: Question): string[] {
  return [...new Set([...JSON.stringify(question).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id ?? ''))];
}

// `~7` is the seventh part; what a learner wrote and looks like that gets another ~ in front.
function shorten(answer: unknown, question: Question): unknown {
  const places = new Map(partsOf(question).map((id, index) => [id, `~${index.toString(36)}`]));
  return mapTexts(answer, (text) => places.get(text) ?? (text.startsWith('~') ? `~${text}` : text));
}

function lengthen(answer: unknown, question: Question): unknown {
  const parts = partsOf(question);
  return mapTexts(answer, (text) => {
    if (text.startsWith('~~')) return text.slice(1);
    return text.startsWith('~') ? (parts[parseInt(text.slice(1), 36)] ?? text) : text;
  });
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((each) => mapTexts(each, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [change(key), mapTexts(inner, change)]),
  );
}
