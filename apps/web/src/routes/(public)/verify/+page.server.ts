import { fail } from '@sveltejs/kit';
import { apiFor } from '#lib/shared/api/client.ts';
import { problemOf, unwrap } from '#lib/shared/api/result.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals, request, url }) => {
  const number = numberOf(url);
  // The answer to a typed family name comes from the action; asking twice would count twice.
  if (!number || request.method === 'POST')
    return { number, isMissing: url.searchParams.has('n'), verification: null };

  const api = apiFor(fetch, locals.locale);
  const verification = unwrap(await api.POST('/api/v1/verifications', { body: { number } }));
  return { number, isMissing: false, verification };
};

export const actions: Actions = {
  /** The family name travels in the body: it belongs in no address, log or history. */
  default: async ({ fetch, locals, request, url }) => {
    const typed = (await request.formData()).get('familyName');
    const familyName = typeof typed === 'string' ? typed.trim().slice(0, 200) : '';
    const body = { number: numberOf(url), ...(familyName ? { familyName } : {}) };

    const result = await apiFor(fetch, locals.locale).POST('/api/v1/verifications', { body });
    if (!result.data) return fail(result.response.status, { problem: problemOf(result), familyName });
    return { verification: result.data, familyName };
  },
};

const numberOf = (url: URL) => (url.searchParams.get('n') ?? '').trim().slice(0, 40);
