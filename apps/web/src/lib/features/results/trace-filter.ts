import type { TraceQuery } from '@vigie/contracts';

/** Which calls of a trace the address asks for. */
export type TraceFilter = { item: string; method: string; errors: boolean };

export function readTraceFilter(query: URLSearchParams): TraceFilter {
  return {
    item: (query.get('item') ?? '').slice(0, 255),
    method: (query.get('method') ?? '').slice(0, 40),
    errors: query.get('errors') === 'true',
  };
}

export const traceQuery = ({
  item,
  method,
  errors,
}: TraceFilter): Omit<TraceQuery, 'errors'> & { errors?: 'true' } => ({
  ...(item ? { item } : {}),
  ...(method ? { method } : {}),
  ...(errors ? { errors: 'true' } : {}),
});
