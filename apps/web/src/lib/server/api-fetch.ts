import type { RequestEvent } from '@sveltejs/kit';
import { inject } from './inject.ts';

/** Is this a call to our own API? */
export function isApiCall(event: RequestEvent, request: Request): boolean {
  const url = new URL(request.url);
  return url.origin === event.url.origin && url.pathname.startsWith('/api/');
}

/**
 * Calls the API for a page: inside this process where the API runs here too, over the network while developing.
 * The API's cookies (a session opened or ended) reach the browser by `locals.apiCookies`.
 */
export async function callApi(event: RequestEvent, request: Request): Promise<Response> {
  const response = await send(event, withBrowserHeaders(event, request));
  event.locals.apiCookies.push(...response.headers.getSetCookie());
  return response;
}

function withBrowserHeaders(event: RequestEvent, request: Request): Request {
  const headers = new Headers(request.headers);
  const cookie = event.request.headers.get('cookie');
  if (cookie) headers.set('cookie', cookie);
  if (!headers.has('accept-language')) headers.set('accept-language', event.locals.locale);
  headers.set('user-agent', event.request.headers.get('user-agent') ?? '');
  return new Request(request, { headers });
}

function send(event: RequestEvent, request: Request): Promise<Response> {
  const outer = event.platform?.req;
  if (outer?.app) return inject(outer.app, request, { ip: outer.ip, secure: outer.secure ?? false });

  // While developing Vite stands at this address and passes it on to the API.
  request.headers.set('origin', event.url.origin);
  return fetch(request);
}
