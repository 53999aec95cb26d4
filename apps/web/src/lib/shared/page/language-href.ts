import type { Locale } from '@vigie/i18n';

/** The same page, with all that its address says, in another language. */
export function languageHref(url: Pick<URL, 'search'>): (locale: Locale) => string {
  return (locale) => {
    const query = new URLSearchParams(url.search);
    query.set('lang', locale);
    return `?${query}`;
  };
}
