import { baseLocale, locales as compiledLocales, type Locale as CompiledLocale } from '@vigie/i18n/runtime';

/** A language the interface speaks. */
export type Locale = CompiledLocale;

/** The languages of the interface, the base language first. */
export const locales: readonly Locale[] = compiledLocales;

/** The language to fall back to when nothing else is known. */
export const fallbackLocale: Locale = baseLocale;

/** Each language by the name its speakers give it. */
export const localeNames: Readonly<Record<Locale, string>> = {
  fr: 'Français',
  en: 'English',
  es: 'Español',
  ar: 'العربية',
};

/** Tells whether a value from outside is one of our languages. */
export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/** The reading direction of a language, for the `dir` attribute. */
export function directionOf(locale: Locale): 'ltr' | 'rtl' {
  return locale === 'ar' ? 'rtl' : 'ltr';
}
