import { hasWords, type Locale, type ModuleDraft, unitsOf } from '@vigie/contracts';
import { locales } from '@vigie/i18n';

/** How many texts of the first language each other language of the module does not have. */
export function missingTexts(draft: ModuleDraft): { locale: Locale; missing: number }[] {
  const texts = unitsOf(draft)
    .map((unit) => unit.texts)
    .filter((each) => hasWords(each[draft.baseLocale]));
  return locales
    .filter((locale) => draft.about.languages[locale] && locale !== draft.baseLocale)
    .map((locale) => ({ locale, missing: texts.filter((each) => !hasWords(each[locale])).length }));
}
