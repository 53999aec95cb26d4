import { readResultFilter, resultsQuery } from '#lib/features/results/index.ts';
import { apiFor } from '#lib/shared/api/client.ts';
import { unwrap } from '#lib/shared/api/result.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, fetch, locals, url }) => {
  const filter = readResultFilter(url.searchParams);
  const query = { ...resultsQuery(filter), page: filter.page };
  const call = { params: { path: { id }, query } };
  const answer = await apiFor(fetch, locals.locale).GET('/api/v1/courses/{id}/people', call);
  return { filter, results: unwrap(answer) };
};
