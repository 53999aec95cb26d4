import { fail } from '@sveltejs/kit';
import { trimmed } from '#lib/features/identity/form-text.ts';
import { apiFor } from '#lib/shared/api/client.ts';
import { problemOf, type Result, unwrap } from '#lib/shared/api/result.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, fetch, locals, url }) => {
  const api = apiFor(fetch, locals.locale);
  const organisation = unwrap(await api.GET('/api/v1/organisations/{id}', { params: { path: params } }));
  return { organisation, isCreated: url.searchParams.has('created') };
};

export const actions: Actions = {
  rename: async ({ params, request, fetch, locals }) => {
    const name = trimmed(await request.formData(), 'name');
    if (name.length < 2) return fail(400, { name, errors: { name: 'short' as const } });

    const call = { params: { path: params }, body: { name } };
    return answer(await apiFor(fetch, locals.locale).PATCH('/api/v1/organisations/{id}', call), 'renamed');
  },

  renewCode: async ({ params, fetch, locals }) => {
    const call = { params: { path: params } };
    const address = '/api/v1/organisations/{id}/join-code';
    return answer(await apiFor(fetch, locals.locale).POST(address, call), 'code');
  },

  removeCode: async ({ params, fetch, locals }) => {
    const call = { params: { path: params } };
    const address = '/api/v1/organisations/{id}/join-code';
    return answer(await apiFor(fetch, locals.locale).DELETE(address, call), 'no-code');
  },
};

type Done = 'renamed' | 'code' | 'no-code';

const answer = (result: Result<unknown>, done: Done) =>
  result.response.ok ? { done } : fail(result.response.status, { problem: problemOf(result) });
