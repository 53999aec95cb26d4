import type { NextFunction, Request, Response } from 'express';
import type { Config } from '../config/config.js';

/** Headers of every answer of the LMS host. The page's own Content-Security-Policy is added by the web. */
export function securityHeaders(config: Pick<Config, 'LMS_ORIGIN'>) {
  const https = config.LMS_ORIGIN.startsWith('https:');
  return (request: Request, response: Response, next: NextFunction): void => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    // Scripts and styles are no pages: what only pages heed would weigh, over some thirty files, as much as a script.
    if (request.path.startsWith('/_app/immutable/')) return next();
    response.setHeader('Referrer-Policy', 'same-origin');
    response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()');
    // The player's courses may open windows of their own; every other page is alone in its group.
    const opener = request.path.startsWith('/play/') ? 'same-origin-allow-popups' : 'same-origin';
    response.setHeader('Cross-Origin-Opener-Policy', opener);
    response.setHeader('X-Frame-Options', 'DENY');
    if (https) response.setHeader('Strict-Transport-Security', 'max-age=31536000');
    if (request.path.startsWith('/api/')) {
      response.setHeader('Cache-Control', 'no-store');
      response.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
    }
    next();
  };
}
