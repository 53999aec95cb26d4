import { createHash } from 'node:crypto';
import type { Cookies } from '@sveltejs/kit';

/**
 * Whose session the browser had last: it outlives the session until the browser is closed, so that what one person
 * typed is never sent in another's name. A mark, not a name, and no proof of anything.
 */
const cookieName = 'vigie-whose';

export const markOf = (userId: string): string =>
  createHash('sha256').update(`whose ${userId}`).digest('base64url').slice(0, 16);

export const whoseSession = (cookies: Cookies): string | null => cookies.get(cookieName) ?? null;

export function rememberWhose(cookies: Cookies, userId: string, url: URL): void {
  const mark = markOf(userId);
  if (cookies.get(cookieName) === mark) return;
  cookies.set(cookieName, mark, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:',
  });
}
