import type { Locale } from '@vigie/contracts';
import { isLocale } from '@vigie/i18n';
import { wordsOf } from '../rich/rich-json.ts';

/** Every text of a part in one language, in the order in which it is written down. */
export function textsIn(value: unknown, locale: Locale): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, locale));
  const entries = Object.entries(value);
  if (!entries.some(([key]) => isLocale(key))) return entries.flatMap(([, each]) => textsIn(each, locale));
  const text: unknown = entries.find(([key]) => key === locale)?.[1];
  if (typeof text === 'string') return text ? [text] : [];
  return Array.isArray(text) ? [wordsOf(text)] : [];
}
