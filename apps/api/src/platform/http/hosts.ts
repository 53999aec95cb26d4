import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Config } from '../config/config.js';
import { sendProblem } from './problem.filter.js';

/** What the Host header of a request means here. */
export type HostKind =
  { kind: 'lms' } | { kind: 'content'; id: string } | { kind: 'alias' } | { kind: 'unknown' };

/**
 * Sorts a Host header: one listener serves the LMS and a host for every package version, and nothing else.
 * Loopback addresses on the LMS's own port are aliases: they lead to the LMS's name.
 */
export function hostKind(
  host: string | undefined,
  origins: Pick<Config, 'LMS_ORIGIN' | 'CONTENT_ORIGIN_TEMPLATE'>,
): HostKind {
  if (!host) return { kind: 'unknown' };
  const lms = new URL(origins.LMS_ORIGIN);
  if (host === lms.host) return { kind: 'lms' };

  const [before = '', after = ''] = new URL(
    origins.CONTENT_ORIGIN_TEMPLATE.replace('{id}', '--id--'),
  ).host.split('--id--');
  if (host.length > before.length + after.length && host.startsWith(before) && host.endsWith(after)) {
    const id = host.slice(before.length, host.length - after.length);
    if (/^[a-z2-7]{20}$/.test(id)) return { kind: 'content', id };
  }
  const name = host.replace(/:\d+$/, '');
  const port = host.slice(name.length);
  const lmsPort = lms.port ? `:${lms.port}` : '';
  return port === lmsPort && ['127.0.0.1', '[::1]', 'localhost'].includes(name)
    ? { kind: 'alias' }
    : { kind: 'unknown' };
}

/** Is this the origin of one of our content hosts? */
export function isContentOrigin(
  origin: string,
  config: Pick<Config, 'LMS_ORIGIN' | 'CONTENT_ORIGIN_TEMPLATE'>,
): boolean {
  if (!URL.canParse(origin)) return false;
  const url = new URL(origin);
  return (
    url.protocol === new URL(config.CONTENT_ORIGIN_TEMPLATE.replace('{id}', 'x')).protocol &&
    hostKind(url.host, config).kind === 'content'
  );
}

/** Sends each request to the side its Host names; health checks are answered under any name. */
export function dispatchByHost(config: Config, content: (id: string) => RequestHandler): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    if (request.path.startsWith('/health/')) return next();
    const host = hostKind(request.headers.host, config);
    switch (host.kind) {
      case 'lms':
        return next();
      case 'content':
        return content(host.id)(request, response, next);
      case 'alias':
        return response.redirect(307, `${config.LMS_ORIGIN}${request.originalUrl}`);
      case 'unknown':
        return sendProblem(response, {
          type: 'request/unknown-host',
          title: 'No such site here',
          status: 421,
        });
    }
  };
}
