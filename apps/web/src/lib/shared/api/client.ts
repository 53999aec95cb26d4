import type { Locale } from '@vigie/i18n';
import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './schema.js';

/** The API, typed from its OpenAPI document. */
export type Api = Client<paths>;

/** Stands for "this site" until the request is made: openapi-fetch wants whole addresses, Kit's fetch wants paths. */
const here = 'http://here.invalid';

/**
 * A client of the API for one page.
 *
 * @param fetch - the load's or the action's own, so that calls on the server stay inside the process.
 * @param locale - the language of the answers.
 */
export function apiFor(fetch: typeof globalThis.fetch, locale: Locale): Api {
  return createClient<paths>({
    baseUrl: here,
    headers: { 'accept-language': locale },
    fetch: async (request) => fetch(request.url.slice(here.length), await initOf(request)),
  });
}

async function initOf(request: Request): Promise<RequestInit> {
  const { method, headers, signal } = request;
  // A body that streams would need HTTP/2 in browsers.
  const body = method === 'GET' || method === 'HEAD' ? undefined : await request.text();
  return { method, headers, signal, ...(body ? { body } : {}) };
}
