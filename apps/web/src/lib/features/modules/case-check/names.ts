import type { Locale } from '@vigie/contracts';
import {
  arabicBefore,
  arabicNames,
  fieldWords,
  givenNames,
  months,
  openers,
  particles,
  titles,
} from './words.ts';

type Token = { text: string; at: number; end: number; isFirst: boolean };

/** Words that name nobody: the terms of the glossary, places, languages, months. In lower case. */
export type Known = ReadonlySet<string>;

/** Names of people in a text, as far as one can tell: each once. */
export const namesIn = (text: string, locale: Locale, known: Known): string[] => [
  ...new Set(locale === 'ar' ? arabicNamesIn(text, known) : latinNamesIn(text, known)),
];

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu)) {
    const before = text.slice(tokens.at(-1)?.end ?? 0, match.index);
    // A sentence begins after a stop, at a new line, in quotation marks and after a colon.
    const isAbbreviation = titles.test(tokens.at(-1)?.text ?? '') && /^\.\s*$/.test(before);
    const isFirst = !tokens.length || (!isAbbreviation && /[.!?…:;•\n«“"(–—]/.test(before));
    tokens.push({ text: match[0], at: match.index, end: match.index + match[0].length, isFirst });
  }
  return tokens;
}

const isCapital = (word: string) => /^\p{Lu}\p{L}*\p{Ll}/u.test(word);
const isUpper = (word: string) => /^\p{Lu}{2,}$/u.test(word);

function latinNamesIn(text: string, known: Known): string[] {
  const tokens = tokensOf(text);
  const lower = new Set(
    tokens.filter(({ text: word }) => /^\p{Ll}/u.test(word)).map(({ text: word }) => word),
  );
  const found: string[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const run = runFrom(tokens, at, text);
    if (run.length === 0) continue;
    at += run.length - 1;
    const name = nameIn(run, tokens[at - run.length], known, lower);
    if (name) found.push(name);
  }
  return found;
}

/** Capitalised words that follow each other, with the small words between them. */
function runFrom(tokens: Token[], from: number, text: string): Token[] {
  const run: Token[] = [];
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at];
    const last = tokens[at - 1];
    if (!token || (run.length > 0 && (token.isFirst || !/^[\s’'-]+$/.test(text.slice(last?.end, token.at)))))
      break;
    const next = tokens[at + 1];
    const joins =
      run.length > 0 && particles.test(token.text) && next && isCapital(next.text) && !next.isFirst;
    if (!joins && !isCapital(token.text) && !isUpper(token.text)) break;
    run.push(token);
  }
  return run;
}

function nameIn(run: Token[], before: Token | undefined, known: Known, lower: Set<string>): string | null {
  const isCommon = ({ text: word }: Token) => {
    const small = word.toLowerCase();
    return openers.has(small) || fieldWords.has(small) || known.has(small) || isUpper(word);
  };
  const afterTitle = before !== undefined && titles.test(before.text);
  const words = run.filter(({ text: word }) => !titles.test(word));
  const isTitled = afterTitle || words.length < run.length;
  // What opens a sentence is a name only if it is known as one, or stands before another capital.
  const [first, ...rest] = words;
  if (!first) return null;
  const opens = first.isFirst && !isTitled;
  const isGiven = givenNames.has(first.text);
  if (opens && rest.length === 0 && !isGiven) return null;
  const opensCommonly = opens && (isCommon(first) || lower.has(first.text.toLowerCase()));
  const left = opensCommonly ? rest : words;
  // Without the small words that stood between it and what opened the sentence.
  const said = left.slice(left.findIndex(({ text: word }) => !particles.test(word)));
  const phrase = said.map(({ text: word }) => word.toLowerCase()).join(' ');
  if (said.length === 0 || known.has(phrase)) return null;
  const naming = said.filter((each) => !isCommon(each) && !particles.test(each.text));
  if (naming.length === 0) return null;
  // DIALLO Amina: a name in capitals counts beside one that is not.
  return said.map(({ text: word }) => word).join(' ');
}

function arabicNamesIn(text: string, known: Known): string[] {
  const tokens = tokensOf(text);
  const found: string[] = [];
  const bare = (word: string) => word.replace(/\p{M}/gu, '');
  const isName = (word: string | undefined) =>
    word !== undefined &&
    (arabicNames.has(bare(word)) || arabicNames.has(bare(word).replace(/^[ولبف]/u, '')));
  for (let at = 0; at < tokens.length; at++) {
    const [word, next, third] = [tokens[at]?.text, tokens[at + 1], tokens[at + 2]];
    if (word === undefined) continue;
    if (arabicBefore.test(bare(word)) && next && !next.isFirst && !known.has(next.text)) {
      const isSon = third && /^(?:بن|ابن|بنت|ولد)$/u.test(third.text);
      const goesOn = third && !third.isFirst && (isSon || isName(next.text));
      const last = isSon ? tokens[at + 3] : undefined;
      const words = [next, ...(goesOn ? [third] : []), ...(last ? [last] : [])].map(({ text: said }) => said);
      found.push(words.join(' '));
      at += words.length;
    } else if (isName(word) && next && /^(?:بن|ابن|بنت|ولد)$/u.test(next.text) && third) {
      found.push(`${word} ${next.text} ${third.text}`);
      at += 2;
    } else if (isName(word) && !known.has(word)) found.push(word);
  }
  return found;
}

/** Countries, languages, months and days, as a language writes them, and the words of a list. */
export function knownWords(locale: Locale, terms: readonly string[]): Known {
  const regions = new Intl.DisplayNames([locale], { type: 'region' });
  const languages = new Intl.DisplayNames([locale], { type: 'language' });
  const days = Array.from({ length: 7 }, (_, day) =>
    new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1 + day)),
  );
  const said = [
    ...countryCodes().map((code) => regions.of(code) ?? ''),
    ...[
      'fr',
      'en',
      'es',
      'ar',
      'it',
      'de',
      'pt',
      'ru',
      'zh',
      'ro',
      'vi',
      'tr',
      'fa',
      'ti',
      'am',
      'sw',
      'wo',
    ].map((code) => languages.of(code) ?? ''),
    ...months[locale].split('|'),
    ...days,
    ...terms,
  ].map((words) => words.toLowerCase());
  return new Set(
    said.flatMap((words) => [words, ...words.split(/[\s’'-]+/)]).filter((word) => word.length > 1),
  );
}

/** Every pair of letters that is a country somewhere. */
function countryCodes(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  return letters
    .flatMap((one) => letters.map((other) => one + other))
    .filter((code) => names.of(code) !== undefined);
}
