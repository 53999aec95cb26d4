import type { LanguageStanding } from '@vigie/contracts';
import { type Locale, locales } from '@vigie/i18n';
import { m } from '@vigie/i18n/messages';

/** Keeps a number or a code in one piece, left to right, inside a sentence of any direction. */
export function isolated(code: string): string {
  return `\u2066${code}\u2069`;
}

/** Languages with how far each is: "français, anglais, arabe (non relu)". */
export function formatStandings(standings: readonly LanguageStanding[], locale: Locale): string {
  const says = { draft: m.catalogue_language_unsure, partial: m.catalogue_language_in_part };
  const names = locales.flatMap((one) => {
    const state = standings.find((each) => each.locale === one)?.state;
    if (!state) return [];
    const language = languageName(one, locale);
    return state === 'reviewed' ? [language] : [says[state]({ language })];
  });
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}

/** A language by its name in the page's own: "arabe". */
export function languageName(language: Locale, locale: Locale): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language;
}

/**
 * A day of today or yesterday as a word: "hier".
 *
 * @returns null when it is longer ago, or in the future.
 */
export function formatLately(
  instant: string,
  locale: Locale,
  timeZone: string,
  now = new Date(),
): string | null {
  const day = (at: Date) =>
    Date.parse(new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at));
  const days = Math.round((day(now) - day(new Date(instant))) / (24 * 3600 * 1000));
  if (days !== 0 && days !== 1) return null;
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-days, 'day');
}

/** An instant with its zone, for readers whose zone is unknown: "23 novembre 2026 à 14:02 UTC". */
export function formatInstant(instant: string, locale: Locale, timeZone: string): string {
  const tag = { fr: 'fr', en: 'en-GB', es: 'es', ar: 'ar-u-nu-latn' }[locale];
  return new Intl.DateTimeFormat(tag, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
    timeZone,
  }).format(new Date(instant));
}

/** What a country is called; its code where the language has no name for it. */
export function countryName(code: string, locale: Locale): string {
  return new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code;
}
