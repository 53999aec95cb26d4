import { fail, redirect } from '@sveltejs/kit';
import { apiFor } from '#lib/shared/api/client.ts';
import { problemOf, type Result, unwrap } from '#lib/shared/api/result.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals, params }) => {
  const api = apiFor(fetch, locals.locale);
  const address = '/api/v1/admin/certificates/{id}';
  return { certificate: unwrap(await api.GET(address, { params: { path: { id: params.id } } })) };
};

export const actions: Actions = {
  withdraw: async ({ request, fetch, locals, params: { id } }) => {
    const body = { reason: String((await request.formData()).get('reason') ?? '') };
    const address = '/api/v1/admin/certificates/{id}/withdrawal';
    const answer = await apiFor(fetch, locals.locale).POST(address, { params: { path: { id } }, body });
    return answer.response.ok ? undefined : refused(answer);
  },

  replace: async ({ request, fetch, locals, params: { id } }) => {
    const form = await request.formData();
    const field = (name: string) => String(form.get(name) ?? '');
    const body = {
      givenName: field('givenName'),
      familyName: field('familyName'),
      reason: field('reason'),
    };
    const address = '/api/v1/admin/certificates/{id}/replacement';
    const answer = await apiFor(fetch, locals.locale).POST(address, { params: { path: { id } }, body });
    if (!answer.data) return refused(answer);
    redirect(303, `/studio/certificates/${answer.data.id}`);
  },
};

function refused(result: Result<unknown>) {
  const problem = problemOf(result);
  return fail(problem.status >= 400 ? problem.status : 500, { problem });
}
