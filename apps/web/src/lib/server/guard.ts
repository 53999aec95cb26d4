import type { RequestEvent } from '@sveltejs/kit';
import { redirect } from '@sveltejs/kit';
import { signInAddress, signInAgainAddress } from '../shared/session/destination.ts';

/** Pages for signed-in people; what each role may do there is said by the API. */
const guarded = ['/(learner)', '/(author)', '/(admin)', '/play'];

/** The API's session cookie; see apps/api/src/app/sessions.ts. */
const sessionCookie = /^(__Host-vigie|vigie-\d+)$/;

export function isGuarded(event: RequestEvent): boolean {
  return guarded.some((group) => event.route.id?.startsWith(group));
}

/** Sends strangers to the sign-in page, which leads back here; a form goes along and loses nothing. */
export function requireSession(event: RequestEvent): void {
  if (event.locals.me || !isGuarded(event)) return;
  if (event.request.method === 'POST') signInAgain(event);
  const hadSession = event.cookies.getAll().some(({ name }) => sessionCookie.test(name));
  redirect(303, signInAddress(event.url, hadSession ? 'expired' : undefined));
}

/** The session ended while the form was on its way to the API. */
export function requireSessionStill(event: RequestEvent, response: Response): void {
  if (response.status === 401 && event.request.method === 'POST' && isGuarded(event)) signInAgain(event);
}

/** 307: the browser posts the same form there, scripts or not. */
function signInAgain(event: RequestEvent): never {
  redirect(307, signInAgainAddress(event.url));
}

/** Takes the session cookie from the browser, once the API has ended the session. */
export function forgetSession(event: Pick<RequestEvent, 'cookies' | 'url'>): void {
  for (const { name } of event.cookies.getAll())
    if (sessionCookie.test(name))
      event.cookies.delete(name, { path: '/', secure: event.url.protocol === 'https:' });
}
