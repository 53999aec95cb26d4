import { fail } from '@sveltejs/kit';
import { deskQuery, readDeskView } from '#lib/features/certification/index.ts';
import { apiFor } from '#lib/shared/api/client.ts';
import { problemOf, type Result, unwrap } from '#lib/shared/api/result.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals, url }) => {
  const api = apiFor(fetch, locals.locale);
  const view = readDeskView(url.searchParams);
  const query = deskQuery(view);
  const { page } = view;
  const [counts, list, held, corrections] = await Promise.all([
    api.GET('/api/v1/admin/certificates/counts').then(unwrap),
    query && api.GET('/api/v1/admin/certificates', { params: { query: { ...query, page } } }).then(unwrap),
    view.tab === 'held'
      ? api.GET('/api/v1/admin/certificates/held', { params: { query: { page } } }).then(unwrap)
      : null,
    view.tab === 'corrections' ? api.GET('/api/v1/admin/certificate-corrections').then(unwrap) : null,
  ]);
  return { view, counts, list, held, corrections };
};

export const actions: Actions = {
  accept: async ({ request, fetch, locals }) => {
    const id = String((await request.formData()).get('id') ?? '');
    const address = '/api/v1/admin/certificate-corrections/{id}/acceptance';
    return settled(await apiFor(fetch, locals.locale).POST(address, { params: { path: { id } } }));
  },

  refuse: async ({ request, fetch, locals }) => {
    const form = await request.formData();
    const params = { path: { id: String(form.get('id') ?? '') } };
    const body = { answer: String(form.get('answer') ?? '') };
    const address = '/api/v1/admin/certificate-corrections/{id}/refusal';
    return settled(await apiFor(fetch, locals.locale).POST(address, { params, body }));
  },
};

/** Nothing when it was done: the list is loaded anew without it. */
function settled(result: Result<unknown>) {
  if (result.response.ok) return;
  const problem = problemOf(result);
  return fail(problem.status >= 400 ? problem.status : 500, { problem });
}
