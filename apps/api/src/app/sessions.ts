import connectPgSimple from 'connect-pg-simple';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import session from 'express-session';
import type { Pool } from 'pg';
import type { Config } from '../platform/config/config.js';
import { derivedKey } from '../platform/config/secrets.js';

declare module 'express-session' {
  interface SessionData {
    /** When the session's row was last renewed, in milliseconds. */
    renewedAt?: number;
  }
}

const hour = 3600 * 1000;

/**
 * Sessions in PostgreSQL. The row is renewed once an hour instead of on every request, which would halve what one
 * core can answer.
 */
export function sessions(config: Config, pool: Pool): RequestHandler[] {
  const Store = connectPgSimple(session);
  const secure = config.LMS_ORIGIN.startsWith('https:');
  return [
    session({
      store: new Store({
        pool,
        tableName: 'session',
        disableTouch: true,
        pruneSessionInterval: 900,
        ttl: 12 * 3600,
      }),
      name: cookieName(config.LMS_ORIGIN),
      secret: derivedKey(config.SECRET_KEY, 'session cookie').toString('base64'),
      resave: false,
      saveUninitialized: false,
      rolling: false,
      proxy: config.TRUST_PROXY > 0,
      cookie: { httpOnly: true, sameSite: 'lax', secure, path: '/' },
    }),
    renewHourly,
  ];
}

/** Where nobody is to leave a trace, not even that they were here within the hour. */
const UNSEEN = /^\/(api\/v1\/untracked|care)(\/|$)/;

function renewHourly(request: Request, _response: Response, next: NextFunction): void {
  const { session: current } = request;
  if (UNSEEN.test(request.path)) return next();
  if ('passport' in current && Date.now() - (current.renewedAt ?? 0) > hour) current.renewedAt = Date.now();
  next();
}

/** Cookies ignore ports: two instances on one machine must not sign each other's people out. */
export function cookieName(lmsOrigin: string): string {
  const { protocol, port } = new URL(lmsOrigin);
  return protocol === 'https:' ? '__Host-vigie' : `vigie-${port || '80'}`;
}
