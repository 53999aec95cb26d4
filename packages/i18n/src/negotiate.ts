import { fallbackLocale, isLocale, type Locale } from './locale.js';

/** Where a wish for a language may come from; each may be absent or nonsense. */
export type LocaleWishes = {
  /** What the person chose here, as `?lang=` or its cookie. */
  choice?: string | null | undefined;
  /** What the person's account says. */
  account?: string | null | undefined;
  /** The browser's Accept-Language header. */
  acceptLanguage?: string | null | undefined;
};

/**
 * Finds the language of a page: the choice made here, then the account, then the browser, then French.
 *
 * @see RFC 9110 section 12.5.4, Accept-Language
 */
export function negotiateLocale({ choice, account, acceptLanguage }: LocaleWishes): Locale {
  if (isLocale(choice)) return choice;
  if (isLocale(account)) return account;

  return browserLocales(acceptLanguage ?? '').find(isLocale) ?? fallbackLocale;
}

/** The primary tags of a header, the most wanted first; a region (`fr-CA`) counts as its language. */
function browserLocales(header: string): string[] {
  return header
    .split(',')
    .map(parseRange)
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ language }) => language);
}

function parseRange(range: string): { language: string; quality: number } {
  const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
  const q = parameters.map((each) => each.trim()).find((each) => each.startsWith('q='));
  const quality = q === undefined ? 1 : Number(q.slice('q='.length));

  return { language: tag.trim().split('-')[0] ?? '', quality: Number.isFinite(quality) ? quality : 0 };
}
