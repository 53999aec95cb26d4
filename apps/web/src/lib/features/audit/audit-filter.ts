import { AuditAction, Id } from '@vigie/contracts';

/** What the address of the audit page asks for; texts as they were typed, empty when not asked. */
export type AuditFilter = {
  actor: string;
  action: AuditAction | '';
  object: string;
  /** Days in UTC, `2026-11-24`. */
  from: string;
  to: string;
  /** Entries older than this number. */
  before: number | null;
};

/** Reads the filter from the address; what can only be nonsense is left out, mistyped identifiers are kept. */
export function readFilter(query: URLSearchParams): AuditFilter {
  const text = (name: string) => (query.get(name) ?? '').trim();
  const day = (name: string) => (Number.isNaN(Date.parse(`${text(name)}T00:00:00Z`)) ? '' : text(name));
  const before = Number(text('before'));
  return {
    actor: text('actor'),
    action: AuditAction.safeParse(text('action')).data ?? '',
    object: text('object'),
    from: day('from'),
    to: day('to'),
    before: Number.isSafeInteger(before) && before > 0 ? before : null,
  };
}

/** Which identifiers are none, so that nothing could be found by them. */
export function mistyped({ actor, object }: AuditFilter): { actor: boolean; object: boolean } {
  const isNone = (text: string) => text !== '' && !Id.safeParse(text).success;
  return { actor: isNone(actor), object: isNone(object) };
}

/** The filter as the API takes it: whole days, both ends included. */
export function apiQuery({ actor, action, object, from, to, before }: AuditFilter) {
  return {
    ...(actor && { actor }),
    ...(action && { action }),
    ...(object && { object }),
    ...(from && { from: `${from}T00:00:00.000Z` }),
    ...(to && { to: `${to}T23:59:59.999Z` }),
    ...(before !== null && { before }),
  };
}

/** The page's address for a filter, leaving out what is not asked. */
export function filterAddress(filter: Partial<AuditFilter>): string {
  const asked = Object.entries(filter).filter(([, value]) => value !== '' && value !== null);
  const text = new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString();
  return text ? `/studio/audit?${text}` : '/studio/audit';
}
