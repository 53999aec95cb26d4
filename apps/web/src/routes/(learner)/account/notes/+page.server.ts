import { fail, redirect } from '@sveltejs/kit';
import { apiFor } from '#lib/shared/api/client.ts';
import { problemOf, unwrap } from '#lib/shared/api/result.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals, url }) => ({
  ...unwrap(await apiFor(fetch, locals.locale).GET('/api/v1/me/notes')),
  deleted: url.searchParams.has('deleted'),
});

export const actions: Actions = {
  delete: async ({ request, fetch, locals }) => {
    const id = String((await request.formData()).get('id'));
    const path = { params: { path: { id } } };
    const result = await apiFor(fetch, locals.locale).DELETE('/api/v1/me/notes/{id}', path);
    // One that is gone is what was asked for.
    if (!result.response.ok && result.response.status !== 404)
      return fail(result.response.status, { problem: problemOf(result) });
    redirect(303, '/account/notes?deleted');
  },
};
