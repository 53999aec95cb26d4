import { z } from 'zod';
import { OPENABLE } from './content-policy.js';

/** What a browser has kept a package from: a host, and the kind of thing that was asked of it. */
export interface Blocked {
  host: string;
  directive: string;
}

// The older form (`report-uri`) and the newer one (`report-to`) tell the same under other names.
const Old = z.object({
  'csp-report': z.object({ 'blocked-uri': z.string(), 'effective-directive': z.string().optional() }),
});
const New = z.array(
  z.object({ type: z.string(), body: z.looseObject({ blockedURL: z.string().optional() }) }),
);
const NewBody = z.object({ blockedURL: z.string(), effectiveDirective: z.string() });

const REPORTS_AT_ONCE = 20;
const others = ['script-src', 'style-src', 'object-src', 'worker-src', 'form-action'];

/**
 * Reads a report of a browser. Only the host and the directive are taken: no address, no page, nothing of a person.
 *
 * @returns none for what is no report, or names no host.
 */
export function readReport(body: unknown): Blocked[] {
  const old = Old.safeParse(body);
  if (old.success) {
    const report = old.data['csp-report'];
    return blockedOf(report['blocked-uri'], report['effective-directive'] ?? '');
  }
  const reports = New.safeParse(body);
  if (!reports.success) return [];
  return reports.data.slice(0, REPORTS_AT_ONCE).flatMap((report) => {
    const parsed = NewBody.safeParse(report.body);
    const isOurs = report.type === 'csp-violation' && parsed.success;
    return isOurs ? blockedOf(parsed.data.blockedURL, parsed.data.effectiveDirective) : [];
  });
}

function blockedOf(address: string, effective: string): Blocked[] {
  if (!URL.canParse(address)) return []; // `inline`, `eval`, `data`
  const { protocol, hostname } = new URL(address);
  const directive = effective.replace(/-(elem|attr)$/, '');
  const isKnown = [...OPENABLE, ...others].includes(directive);
  const isNet = ['http:', 'https:', 'ws:', 'wss:'].includes(protocol);
  return isKnown && isNet && hostname.length <= 253 ? [{ host: hostname, directive }] : [];
}
