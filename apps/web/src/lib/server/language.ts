import type { RequestEvent } from '@sveltejs/kit';
import { redirect } from '@sveltejs/kit';
import { isLocale, type Locale, negotiateLocale } from '@vigie/i18n';

const cookieName = 'vigie-lang';
const yearSeconds = 365 * 24 * 3600;

/** `?lang=xx` on any address chooses the language and leads to the same address without it. */
export function followLanguageChoice(event: RequestEvent): void {
  const choice = event.url.searchParams.get('lang');
  if (choice === null || event.request.method !== 'GET') return;

  if (isLocale(choice)) rememberLanguage(event, choice);
  const rest = new URL(event.url);
  rest.searchParams.delete('lang');
  redirect(303, rest.pathname + rest.search);
}

/** Keeps the language for a year; the page may read it, so it is no secret. */
export function rememberLanguage(event: Pick<RequestEvent, 'cookies' | 'url'>, locale: Locale): void {
  event.cookies.set(cookieName, locale, {
    path: '/',
    maxAge: yearSeconds,
    sameSite: 'lax',
    httpOnly: false,
    secure: event.url.protocol === 'https:',
  });
}

/** The language of this page: chosen here, then the account's, then the browser's. */
export function languageOf(event: RequestEvent): Locale {
  return negotiateLocale({
    choice: event.cookies.get(cookieName),
    account: event.locals.me?.locale,
    acceptLanguage: event.request.headers.get('accept-language'),
  });
}

/** The zone that the page reported; the server's own would be a stranger's. */
export function timeZoneOf(event: RequestEvent): string {
  const zone = event.cookies.get('vigie-zone');
  return zone !== undefined && isTimeZone(zone) ? zone : 'UTC';
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
