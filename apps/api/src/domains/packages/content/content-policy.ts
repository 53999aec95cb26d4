import type { Config } from '../../../platform/config/config.js';

/** What a course's frame may do: everything that courses need, but never lead the LMS page away. */
export const SANDBOX =
  'allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads';

/** Directives that an admin's leave widens: what a package shows and asks, never what it runs. */
export const OPENABLE = ['img-src', 'media-src', 'font-src', 'connect-src', 'frame-src'] as const;

/** Where a browser tells a content host what it has blocked there. */
export const REPORT_PATH = '/__csp';

/** Those of them that mean something for a page or a worker only. */
export const PAGE_HEADERS = [
  'Content-Security-Policy',
  'Permissions-Policy',
  'Origin-Agent-Cluster',
  'Reporting-Endpoints',
] as const;

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

/**
 * For the files of a package: they may do what they like on their own host, and reach no other, unless an admin allows
 * it. What they try all the same is told to their own host, which counts it.
 *
 * @param allowedHosts - checked names of hosts, nothing else.
 */
export function packagePolicy(
  { LMS_ORIGIN }: Pick<Config, 'LMS_ORIGIN'>,
  allowedHosts: readonly string[],
): string {
  const own = "'self' data: blob:";
  const reachable = [own, ...allowedHosts.map((host) => `https://${host}`)].join(' ');
  return [
    `default-src ${own}`,
    "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob: data:",
    "style-src 'self' 'unsafe-inline'",
    ...OPENABLE.map((directive) => `${directive} ${reachable}`),
    "worker-src 'self' blob:",
    "object-src 'self'",
    "form-action 'self'",
    "base-uri 'self'",
    `frame-ancestors 'self' ${LMS_ORIGIN}`,
    `sandbox ${SANDBOX}`,
    `report-uri ${REPORT_PATH}`,
    'report-to csp',
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

/** What may be done in a look at a draft: nothing that is kept, and nothing in the name of its host. */
const GUEST_SANDBOX = 'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads';

/**
 * For what is shown before it is a version. Without an origin of its own the page can keep nothing in the browser and
 * reach nobody; `isFrugal`: no picture, sound or film is loaded.
 */
export function guestPolicy({ LMS_ORIGIN }: Pick<Config, 'LMS_ORIGIN'>, isFrugal: boolean): string {
  const heavy = isFrugal ? "'none'" : "'self'";
  return [
    "default-src 'none'",
    "script-src 'self' 'unsafe-inline'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    `img-src data:${isFrugal ? '' : " 'self'"}`,
    `media-src ${heavy}`,
    `frame-src ${heavy}`,
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    `frame-ancestors ${LMS_ORIGIN}`,
    `sandbox ${GUEST_SANDBOX}`,
  ].join('; ');
}
