import { apiFor } from '#lib/shared/api/client.ts';
import { unwrap } from '#lib/shared/api/result.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals, params, setHeaders }) => {
  // Who is sent on from here must not learn the address: it is the key to the holder's name.
  setHeaders({ 'referrer-policy': 'no-referrer' });
  const api = apiFor(fetch, locals.locale);
  const path = { token: params.token };
  return { verification: unwrap(await api.GET('/api/v1/verifications/{token}', { params: { path } })) };
};
