import { apiQuery, mistyped, readFilter } from '#lib/features/audit/index.ts';
import { apiFor } from '#lib/shared/api/client.ts';
import { unwrap } from '#lib/shared/api/result.ts';
import type { PageServerLoad } from './$types';

const nothing = { items: [], next: null };

export const load: PageServerLoad = async ({ fetch, locals, url }) => {
  const api = apiFor(fetch, locals.locale);
  const filter = readFilter(url.searchParams);
  const { actor, object } = mistyped(filter);
  const query = apiQuery(filter);
  const whole = url.searchParams.has('whole') ? { whole: 'true' } : {};
  const [chain, page] = await Promise.all([
    api.GET('/api/v1/admin/audit/chain', { params: { query: whole } }).then(unwrap),
    actor || object ? nothing : api.GET('/api/v1/admin/audit', { params: { query } }).then(unwrap),
  ]);
  return { filter, chain, page };
};
