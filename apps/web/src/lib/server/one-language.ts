import type { Locale } from '@vigie/i18n';

/**
 * Leads a page to the scripts of its language: they are built once for each, under `_app/immutable/<language>/` (see
 * vite/one-language.ts). While developing there is one set, which asks the page.
 */
export function scriptsIn(html: string, locale: Locale): string {
  if (import.meta.env.DEV) return html;
  return html.replace(/(["/]_app\/immutable\/)((?:entry|chunks|nodes)\/[^"/]+\.js")/g, `$1${locale}/$2`);
}
