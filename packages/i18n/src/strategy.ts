import { defineCustomClientStrategy, defineCustomServerStrategy } from '@vigie/i18n/runtime';
import { isLocale, type Locale } from './locale.js';

const name = 'custom-vigie';

/**
 * Tells the messages how to learn the language. Call it once per side, before the first message: with `server` in the
 * server's hook (which then wraps each request in `paraglideMiddleware` of `@vigie/i18n/server`), without on the client,
 * where the language is that of the page (`<html lang>`).
 */
export function useLocaleStrategy({
  server,
}: { server?: (request: Request) => Locale | Promise<Locale> } = {}): void {
  if (server) {
    defineCustomServerStrategy(name, { getLocale: (request) => (request ? server(request) : undefined) });
    return;
  }

  // A switch of language is a link that loads the page anew, so there is nothing to set.
  defineCustomClientStrategy(name, { getLocale: pageLocale, setLocale: () => undefined });
}

function pageLocale(): Locale | undefined {
  const { lang } = globalThis.document.documentElement;
  return isLocale(lang) ? lang : undefined;
}
