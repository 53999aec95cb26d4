/** A text as it is searched, and where each of its letters stands in the one that is read. */
export interface Folded {
  text: string;
  /** Place in the folded text -> place in the original; one more than there are letters. */
  places: number[];
}

const MARKS = /[\p{M}\u0640\u200b-\u200f\u2060-\u2069\u00ad]/u;

/**
 * Capitals, accents and vowel signs do not matter; no-break spaces are spaces, and quotation marks and apostrophes of all
 * kinds are one.
 */
export function fold(original: string): Folded {
  let text = '';
  const places: number[] = [];
  let at = 0;
  for (const letter of original) {
    for (const each of letter.normalize('NFD').toLowerCase()) {
      const plain = plainOf(each);
      text += plain;
      for (let left = plain.length; left > 0; left--) places.push(at);
    }
    at += letter.length;
  }
  places.push(original.length);
  return { text, places };
}

function plainOf(letter: string): string {
  if (MARKS.test(letter)) return '';
  if (/[\s\u00a0\u202f\u2009]/u.test(letter)) return ' ';
  if (/['’‘ʼ]/u.test(letter)) return "'";
  if (/["“”«»]/u.test(letter)) return '"';
  return { œ: 'oe', æ: 'ae', أ: 'ا', إ: 'ا', آ: 'ا', ى: 'ي' }[letter] ?? letter;
}

/** A stretch of a text, its end not counted. */
export type Stretch = [from: number, to: number];

/** Where words stand in a text, none over another. */
export function findIn(original: string, wanted: string, isWhole: boolean): Stretch[] {
  const { text: words } = fold(wanted.trim());
  if (words === '') return [];
  const { text, places } = fold(original);
  const found: Stretch[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at)) {
    const end = at + words.length;
    const isApart = !isLetter(text[at - 1]) && !isLetter(text[end]);
    if (isWhole && !isApart) {
      at += 1;
      continue;
    }
    found.push([places[at] ?? 0, endIn(original, places, end)]);
    at = end;
  }
  return found;
}

/** Accents written as signs of their own belong to the letter before them. */
function endIn(original: string, places: number[], end: number): number {
  const last = places[end - 1] ?? 0;
  let to = last + (String.fromCodePoint(original.codePointAt(last) ?? 0).length || 1);
  while (to < original.length && /\p{M}/u.test(original[to] ?? '')) to += 1;
  return to;
}

const isLetter = (letter: string | undefined): boolean =>
  letter !== undefined && /[\p{L}\p{N}]/u.test(letter);
