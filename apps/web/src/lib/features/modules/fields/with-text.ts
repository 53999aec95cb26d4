import type { Locale } from '@vigie/contracts';

/** A text in several languages with that of one of them; a blank one is left out. */
export function withText<T>(
  text: Partial<Record<Locale, T>>,
  locale: Locale,
  words: T | undefined,
): Partial<Record<Locale, T>> {
  const { [locale]: _, ...others } = text;
  if (words === undefined || words === '') return others as Partial<Record<Locale, T>>;
  return { ...text, [locale]: words };
}
