import { Locale } from '../common.js';
import type { DraftBlock, DraftLessonHead, DraftAbout, ModuleDraft } from './draft.js';
import type { RichText } from './rich-text.js';

type Texts = Partial<Record<Locale, string>> | Partial<Record<Locale, RichText>>;

/** One text of a module, to be said in every language. */
export interface TextUnit {
  /** `<part>:<path>`, stable while its part and the members of its lists keep their ids. */
  unit: string;
  part: string;
  /** Null: it is about the module as a whole. */
  lessonId: string | null;
  /** Keys within the part; a member of a list by its id if it has one, else by its place. */
  path: string[];
  texts: Texts;
}

/** A language's text of one unit: plain, or rich. */
export type UnitText = string | RichText;

const isLocale = (key: string): boolean => Locale.options.some((locale) => locale === key);

/** Is it a text per language? A part of a module has other keys than languages. */
export function isTexts(value: unknown): value is Texts {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(
    ([key, text]) => isLocale(key) && (typeof text === 'string' || Array.isArray(text)),
  );
}

/** Is there a word in it? A text, or rich text whose runs hold one. */
export const hasWords = (text: unknown): boolean =>
  typeof text === 'string'
    ? text.trim() !== ''
    : Array.isArray(text) && /"text":"[^"]*[^\s"]/.test(JSON.stringify(text));

/** Every text of a module that some language says, in reading order. */
export function unitsOf({ about, lessons }: ModuleDraft): TextUnit[] {
  return [
    ...unitsIn('about', null, about),
    ...lessons.flatMap(({ blocks, ...head }) => [
      ...unitsIn(head.id, head.id, head),
      ...blocks.flatMap((block) => unitsIn(block.id, head.id, block)),
    ]),
  ];
}

/** The texts of one part. */
export function unitsIn(
  part: string,
  lessonId: string | null,
  value: DraftAbout | DraftLessonHead | DraftBlock,
): TextUnit[] {
  const units: TextUnit[] = [];
  const walk = (each: unknown, path: string[]): void => {
    if (typeof each !== 'object' || each === null || path.at(-1) === 'languages') return;
    if (!Array.isArray(each) && isTexts(each)) {
      if (Object.values(each).some(hasWords))
        units.push({ unit: `${part}:${path.join('/')}`, part, lessonId, path, texts: each });
      return;
    }
    for (const [key, member] of Object.entries(each)) walk(member, [...path, nameOf(member, key, each)]);
  };
  walk(value, []);
  return units;
}

/**
 * A part with another text in one place.
 *
 * @param path - as `TextUnit.path`; where it leads nowhere, nothing changes
 * @param text - undefined: this language says nothing there any more
 */
export function withText<T>(
  value: T,
  path: readonly string[],
  locale: Locale,
  text: UnitText | undefined,
): T {
  const [step, ...rest] = path;
  if (step === undefined) return isTexts(value) ? (said(value, locale, text) as T) : value;
  if (Array.isArray(value))
    return value.map((each: unknown, at) =>
      nameOf(each, String(at), value) === step ? withText(each, rest, locale, text) : each,
    ) as T;
  if (typeof value !== 'object' || value === null || !(step in value)) return value;
  const fields = value as Record<string, unknown>;
  return { ...fields, [step]: withText(fields[step], rest, locale, text) } as T;
}

function said(texts: Texts, locale: Locale, text: UnitText | undefined): Texts {
  const { [locale]: _, ...others } = texts;
  return (text === undefined ? others : { ...texts, [locale]: text }) as Texts;
}

/** A member of a list is known by its id: it stays the same when others come before it. */
const nameOf = (member: unknown, key: string, list: object): string =>
  Array.isArray(list) && typeof member === 'object' && member !== null && 'id' in member
    ? String(member.id)
    : key;
