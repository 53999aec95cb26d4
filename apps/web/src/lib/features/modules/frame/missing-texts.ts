import { hasWords, type Locale, type ModuleDraft } from '@vigie/contracts';
import { locales } from '@vigie/i18n';

type Texts = Partial<Record<Locale, unknown>>;

/** How many texts of the first language each other language of the module does not have. */
export function missingTexts({
  baseLocale,
  about,
  lessons,
}: ModuleDraft): { locale: Locale; missing: number }[] {
  const { languages, ...rest } = about;
  const texts = textsIn([rest, lessons]).filter((text) => hasWords(text[baseLocale]));
  return locales
    .filter((locale) => languages[locale] && locale !== baseLocale)
    .map((locale) => ({ locale, missing: texts.filter((text) => !hasWords(text[locale])).length }));
}

function textsIn(value: unknown): Texts[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isText(value) ? [value] : Object.values(value).flatMap(textsIn);
}

function isText(value: object): value is Texts {
  const entries = Object.entries(value);
  return (
    entries.length > 0 &&
    entries.every(
      ([key, text]) =>
        locales.some((locale) => locale === key) && (typeof text === 'string' || Array.isArray(text)),
    )
  );
}
