import { locales, type Locale } from './locale.js';

/** A text and the language it is really in: put both on the page (`lang`, `dir`). */
export type PickedText = { text: string; locale: Locale };

/** Chooses the text in the wanted language, or else the first there is, in the order of our languages. */
export function pickText(texts: Partial<Record<Locale, string>>, wanted: Locale): PickedText {
  const locale = [wanted, ...locales].find((each) => texts[each]?.trim());
  return locale === undefined ? { text: '', locale: wanted } : { text: texts[locale] ?? '', locale };
}
