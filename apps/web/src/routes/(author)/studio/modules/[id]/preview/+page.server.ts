import { apiFor } from '#lib/shared/api/client.ts';
import { unwrap } from '#lib/shared/api/result.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, url, fetch, locals }) => {
  const api = apiFor(fetch, locals.locale);
  const preview = unwrap(await api.GET('/api/v1/modules/{id}/preview', { params: { path: { id } } }));
  return { id, preview, at: url.searchParams.get('at') ?? '', wished: url.searchParams.get('in') ?? '' };
};
