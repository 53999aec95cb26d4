import type { NextFunction, Request, Response } from 'express';
import { sendProblem } from './problem.filter.js';

/**
 * Set on requests that the web's server side makes inside this process. A symbol on the object cannot come over
 * the network, so nobody else can claim it.
 */
export const IN_PROCESS = Symbol.for('vigie.in-process');

const reads = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses requests that change state and come from another site: a cookie alone must never be enough.
 * Browsers say where a request comes from in Sec-Fetch-Site and Origin; a sender that says neither is refused.
 */
export function sameOriginOnly(lmsOrigin: string) {
  return (request: Request, response: Response, next: NextFunction): void => {
    if (reads.has(request.method) || IN_PROCESS in request || fromOurPages(request, lmsOrigin)) {
      next();
      return;
    }
    sendProblem(response, { type: 'request/cross-site', title: 'Not from a page of this site', status: 403 });
  };
}

function fromOurPages(request: Request, lmsOrigin: string): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  const origin = request.headers.origin;
  if (origin !== undefined) return origin === lmsOrigin;
  return site === 'same-origin';
}
