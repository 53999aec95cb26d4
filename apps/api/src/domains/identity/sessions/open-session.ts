import type { Me } from '@vigie/contracts';
import type { Request } from 'express';
import { deviceOf } from './device.rules.js';

declare module 'express-session' {
  interface SessionData {
    /** When the person signed in, ISO 8601. */
    openedAt?: string;
    browser?: string | null;
    system?: string | null;
  }
}

/**
 * Signs a person in under a new session id: whatever the cookie was before is worth nothing.
 *
 * @param staySeconds - how long the cookie lives; null: until the browser closes.
 */
export async function openSession(request: Request, person: Me, staySeconds: number | null): Promise<void> {
  await new Promise<void>((done, fail) =>
    request.logIn(person, (error: unknown) => (error ? fail(error) : done())),
  );
  const { session } = request;
  if (staySeconds !== null) session.cookie.maxAge = staySeconds * 1000;
  Object.assign(session, { openedAt: new Date().toISOString(), ...deviceOf(request.headers['user-agent']) });
}

/** The same person under a new id, for as long as the old one would have lived. */
export async function reopenSession(request: Request, person: Me): Promise<void> {
  const { originalMaxAge } = request.session.cookie;
  const { openedAt } = request.session;
  await openSession(request, person, originalMaxAge ? Math.round(originalMaxAge / 1000) : null);
  if (openedAt) request.session.openedAt = openedAt;
}
