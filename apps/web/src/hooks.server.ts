import type { Handle, HandleFetch, HandleServerError } from '@sveltejs/kit/hooks';
import { sequence } from '@sveltejs/kit/hooks';
import type { Me } from '@vigie/contracts';
import { directionOf, type Locale, useLocaleStrategy } from '@vigie/i18n';
import { paraglideMiddleware } from '@vigie/i18n/server';
import { callApi, isApiCall } from '#lib/server/api-fetch.ts';
import { requireSession, requireSessionStill } from '#lib/server/guard.ts';
import { unpackHeld } from '#lib/server/held-form.ts';
import { followLanguageChoice, languageOf, timeZoneOf } from '#lib/server/language.ts';
import { scriptsIn } from '#lib/server/one-language.ts';
import { rememberWhose } from '#lib/server/whose.ts';
import { ofStatus } from '#lib/shared/problem/problem-words.ts';

/** The language found for each request; the messages ask for it here. */
const localeOfRequest = new WeakMap<Request, Locale>();
useLocaleStrategy({ server: (request) => localeOfRequest.get(request) ?? 'fr' });

const session: Handle = async ({ event, resolve }) => {
  Object.assign(event.locals, { me: null, locale: 'fr', apiCookies: [], timeZone: timeZoneOf(event) });
  event.locals.me = await findMe(event);
  event.locals.locale = languageOf(event);
  if (event.locals.me) rememberWhose(event.cookies, event.locals.me.id, event.url);

  const response = await resolve(event);
  for (const cookie of event.locals.apiCookies) response.headers.append('set-cookie', cookie);
  return response;
};

/** In production the API's process has found the person already; the development server has to ask. */
async function findMe(event: Parameters<Handle>[0]['event']): Promise<Me | null> {
  if (event.platform?.req?.app) return event.platform.req.user ?? null;
  if (!event.request.headers.has('cookie')) return null;

  const response = await event.fetch('/api/v1/me').catch(() => null);
  return response?.ok ? ((await response.json()) as Me) : null;
}

const language: Handle = ({ event, resolve }) => {
  followLanguageChoice(event);
  const { locale } = event.locals;
  localeOfRequest.set(event.request, locale);

  return paraglideMiddleware(event.request, () =>
    resolve(event, {
      transformPageChunk: ({ html }) =>
        scriptsIn(html.replace('%lang%', locale).replace('%dir%', directionOf(locale)), locale),
      // The styles of a page are part of its first paint; nothing else is worth a header.
      preload: ({ type }) => type === 'css' || type === 'js',
    }),
  );
};

const guard: Handle = async ({ event, resolve }) => {
  requireSession(event);
  await unpackHeld(event);
  const response = await resolve(event);
  requireSessionStill(event, response);
  return response;
};

/** Pages depend on who asks and in which language: no cache keeps them, and shared computers forget them. */
const privacy: Handle = async ({ event, resolve }) => {
  const response = await resolve(event);
  if (response.headers.get('content-type')?.startsWith('text/html'))
    response.headers.set('cache-control', 'no-store');
  return response;
};

/**
 * What is played, a module that is open to all, and a draft that is looked at run on hosts of their own; the API's
 * process names them at start.
 */
const framing = /^\/play|^\/\(public\)\/care\/\[id\]$|\/modules\/\[id\]\/preview$/;

const contentFrames: Handle = async ({ event, resolve }) => {
  const response = await resolve(event);
  const policy = response.headers.get('content-security-policy');
  const hosts = process.env.VIGIE_CONTENT_ORIGINS;
  if (policy && hosts && framing.test(event.route.id ?? ''))
    response.headers.set('content-security-policy', `${policy}; frame-src ${hosts}`);
  return response;
};

export const handle = sequence(session, language, guard, privacy, contentFrames);

export const handleFetch: HandleFetch = ({ event, request, fetch }) =>
  isApiCall(event, request) ? callApi(event, request) : fetch(request);

export const handleError: HandleServerError = ({ kind, error, event }) => {
  // A wrong address is known by its status; an error thrown with `error()` says itself what it is.
  if (kind === 'framework') return { says: ofStatus(error.status)() };
  if (kind !== 'unknown') return;

  const reference = crypto.randomUUID().slice(0, 8);
  const line = { level: 'error', msg: 'page failed', reference, route: event.route.id, err: String(error) };
  // eslint-disable-next-line no-console -- the process' log is JSON lines on standard output
  console.error(JSON.stringify({ ...line, stack: error instanceof Error ? error.stack : undefined }));
  return { reference };
};
