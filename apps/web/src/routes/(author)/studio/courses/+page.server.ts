import { apiFor } from '#lib/shared/api/client.ts';
import { unwrap } from '#lib/shared/api/result.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals }) => {
  const api = apiFor(fetch, locals.locale);
  const { items } = unwrap(await api.GET('/api/v1/courses', { params: { query: { scope: 'managed' } } }));
  return { courses: items };
};
