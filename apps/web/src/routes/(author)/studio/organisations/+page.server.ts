import { fail, redirect } from '@sveltejs/kit';
import { trimmed } from '#lib/features/identity/form-text.ts';
import { apiFor } from '#lib/shared/api/client.ts';
import { problemOf, unwrap } from '#lib/shared/api/result.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals, url }) => {
  const q = (url.searchParams.get('q') ?? '').trim().slice(0, 100);
  const api = apiFor(fetch, locals.locale);
  const { items } = unwrap(await api.GET('/api/v1/organisations', { params: { query: q ? { q } : {} } }));
  return { q, organisations: items, mayCreate: locals.me?.roles.includes('admin') ?? false };
};

export const actions: Actions = {
  default: async ({ request, fetch, locals }) => {
    const name = trimmed(await request.formData(), 'name');
    if (name.length < 2) return fail(400, { name, errors: { name: 'short' as const } });

    const result = await apiFor(fetch, locals.locale).POST('/api/v1/organisations', { body: { name } });
    if (!result.data) return fail(result.response.status, { name, problem: problemOf(result) });
    redirect(303, `/studio/organisations/${result.data.id}?created`);
  },
};
