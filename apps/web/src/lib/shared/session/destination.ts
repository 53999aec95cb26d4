/**
 * Where to go after signing in, as the address says (`?to=`): only a path of this site, never another site.
 *
 * @returns the path with its query, or null when there is none or it cannot be trusted.
 */
export function safeDestination(to: string | null | undefined): string | null {
  // Browsers drop tabs and newlines and read \ as /, so "/\example.org" would lead to another host.
  if (!to || !to.startsWith('/') || /^\/[/\\]/.test(to) || /[\\\u0000-\u001f\u007f]/.test(to)) return null;

  const url = new URL(to, 'https://here.invalid');
  if (url.origin !== 'https://here.invalid' || url.pathname.startsWith('//')) return null;
  if (/^\/(sign-in|api)(\/|$)/.test(url.pathname)) return null;
  return url.pathname + url.search + url.hash;
}

/** The sign-in page that leads back to this address. */
export function signInAddress(from: URL, reason?: 'expired'): string {
  const query = new URLSearchParams();
  const to = safeDestination(from.pathname + from.search);
  if (to && to !== '/' && to !== '/my') query.set('to', to);
  if (reason) query.set('reason', reason);
  const text = query.toString();
  return text ? `/sign-in?${text}` : '/sign-in';
}

/** Where a form goes whose session has ended: what was typed is kept there while its sender signs in. */
export const signInAgain = '/sign-in/again';

/** The same, knowing the action that the form was for. */
export function signInAgainAddress(action: URL): string {
  const to = safeDestination(action.pathname + action.search);
  return to ? `${signInAgain}?/hold&${new URLSearchParams({ to })}` : '/sign-in';
}
