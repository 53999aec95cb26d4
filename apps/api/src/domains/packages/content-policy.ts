import type { Config } from '../../platform/config/config.js';

/** What a course's frame may do: everything that courses need, but never lead the LMS page away. */
export const SANDBOX =
  'allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads';

/** Headers of every answer of a content host. No cookie is ever set or read there. */
export function contentHeaders(csp: string): Record<string, string> {
  return {
    'Content-Security-Policy': csp,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy':
      'camera=(), microphone=(), geolocation=(), payment=(), usb=(), midi=(), serial=(), hid=()',
    'Origin-Agent-Cluster': '?1',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

/** For the files of a package: they may do what they like on their own host, and reach no other. */
export function packagePolicy({ LMS_ORIGIN }: Pick<Config, 'LMS_ORIGIN'>): string {
  const own = "'self' data: blob:";
  return [
    `default-src ${own}`,
    "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob: data:",
    "style-src 'self' 'unsafe-inline'",
    `img-src ${own}`,
    `media-src ${own}`,
    `font-src ${own}`,
    `connect-src ${own}`,
    `frame-src ${own}`,
    "worker-src 'self' blob:",
    "object-src 'self'",
    "form-action 'self'",
    "base-uri 'self'",
    `frame-ancestors 'self' ${LMS_ORIGIN}`,
    `sandbox ${SANDBOX}`,
  ].join('; ');
}

/** For the shell: its scripts come from its own path alone, so that a file of the package cannot speak for it. */
export function shellPolicy(ownOrigin: string, { LMS_ORIGIN }: Pick<Config, 'LMS_ORIGIN'>): string {
  return [
    "default-src 'none'",
    `script-src ${ownOrigin}/__shell/`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    `connect-src 'self' ${LMS_ORIGIN}/api/runtime/commit`,
    "frame-src 'self'",
    "worker-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    `frame-ancestors ${LMS_ORIGIN}`,
    `sandbox ${SANDBOX}`,
  ].join('; ');
}
