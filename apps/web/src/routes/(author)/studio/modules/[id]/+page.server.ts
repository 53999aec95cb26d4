import { apiFor } from '#lib/shared/api/client.ts';
import { unwrap } from '#lib/shared/api/result.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, fetch, locals }) => {
  const path = { id: params.id };
  return {
    at: url.searchParams.get('at') ?? '',
    module: unwrap(await apiFor(fetch, locals.locale).GET('/api/v1/modules/{id}', { params: { path } })),
  };
};
