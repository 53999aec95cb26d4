import { readTraceFilter, traceQuery } from '#lib/features/results/index.ts';
import { apiFor } from '#lib/shared/api/client.ts';
import { unwrap } from '#lib/shared/api/result.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, fetch, locals, url }) => {
  const api = apiFor(fetch, locals.locale);
  const path = { id: params.id, enrolmentId: params.enrolment, attemptId: params.attempt };
  const filter = readTraceFilter(url.searchParams);
  const address = '/api/v1/courses/{id}/people/{enrolmentId}/attempts/{attemptId}';
  const [record, trace] = await Promise.all([
    api.GET(address, { params: { path } }),
    api.GET(`${address}/trace`, { params: { path, query: traceQuery(filter) } }),
  ]);
  return { filter, record: unwrap(record), trace: unwrap(trace) };
};
