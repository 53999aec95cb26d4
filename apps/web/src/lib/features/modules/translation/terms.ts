import type { GlossaryPair, Locale } from '@vigie/contracts';

/** A term that a text uses, and what becomes of it in the translation. */
export type Term = {
  id: string;
  source: string;
  /** As it is written into a text; null: nobody has agreed on one. */
  target: string | null;
  definition: string | null;
  isUsed: boolean;
};

/** A word of a translation that looks right and means another thing. */
export type FalseFriend = { word: string; source: string; target: string | null };

/** The agreed terms of a text, in the order of the glossary. */
export function termsIn(
  glossary: readonly GlossaryPair[],
  [source, from]: [string, Locale],
  [target, to]: [string, Locale],
): Term[] {
  return spokenOf(glossary, source, from).map((each) => ({
    ...{ id: each.id, definition: each.definition },
    source: plain(each.source),
    target: each.target === null ? null : plain(each.target),
    isUsed: each.target !== null && formsOf(each.target).some((form) => holds(target, form, to)),
  }));
}

/** Words of a translation that must not be taken for a term of its source, unless another term of it asks for them. */
export function falseFriendsIn(
  glossary: readonly GlossaryPair[],
  [source, from]: [string, Locale],
  [target, to]: [string, Locale],
): FalseFriend[] {
  const spoken = spokenOf(glossary, source, from);
  const agreed = spoken.flatMap((each) => (each.target ? formsOf(each.target) : []));
  return spoken.flatMap(({ notToBeTakenFor, source: term, target: right }) =>
    notToBeTakenFor
      .filter((word) => holds(target, word, to) && !agreed.some((form) => holds(form, word, to)))
      .map((word) => ({ word, source: plain(term), target: right === null ? null : plain(right) }))
      .slice(0, 1),
  );
}

/** The longest of those that lie within each other: "child" is not told beside "unaccompanied child". */
function spokenOf(glossary: readonly GlossaryPair[], text: string, locale: Locale): GlossaryPair[] {
  const found = glossary.flatMap((pair) => {
    const form = [...formsOf(pair.source), ...pair.alsoSaid].find((each) => holds(text, each, locale));
    return form ? [{ pair, form }] : [];
  });
  return found
    .filter(({ form }) => !found.some((other) => other.form !== form && holds(other.form, form, locale)))
    .map(({ pair }) => pair);
}

/** "identification (formelle)" without what stands in brackets. */
const plain = (term: string): string =>
  term
    .replaceAll(/\([^)]*\)/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** "migrant, migrante" and "الناجي / الناجية" are two words for one thing. */
const formsOf = (term: string): string[] => plain(term).split(/\s*[,/]\s*/);

const apostrophes = /['’ʼ]/g;
const pointed = /[\u064B-\u0652\u0640]/g;
const known = new Map<string, RegExp>();

/** Is it said there, as a word of its own? In the plural too; in Arabic also with what is written onto a word. */
function holds(text: string, term: string, locale: Locale): boolean {
  const key = `${locale} ${term}`;
  const pattern = known.get(key) ?? (locale === 'ar' ? arabic(term) : latin(term));
  known.set(key, pattern);
  return pattern.test(text.replaceAll(apostrophes, '’').replaceAll(pointed, ''));
}

const escaped = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const words = (term: string): string[] => term.replaceAll(apostrophes, '’').split(/\s+/);

const latin = (term: string): RegExp =>
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])${words(term)
      .map((word) => `${escaped(word)}(?:s|es|x)?`)
      .join(String.raw`\s+`)}(?![\p{L}\p{N}])`,
    'iu',
  );

/** و ف (and), ب ل ك (by, for, like) and the article are written in one with the word that follows. */
const arabic = (term: string): RegExp =>
  new RegExp(
    String.raw`(?<!\p{L})${words(term)
      .map((word) => `[وف]?[بلك]?(?:ال|ل)?${escaped(word.replace(/^[بلك]?ال/, ''))}`)
      .join(String.raw`\s+`)}(?!\p{L})`,
    'u',
  );
