import { fail, redirect } from '@sveltejs/kit';
import { isFine, readAcceptance } from '#lib/features/identity/account-forms.ts';
import { apiFor } from '#lib/shared/api/client.ts';
import { problemOf } from '#lib/shared/api/result.ts';
import { homeOf } from '#lib/shared/session/home.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals, url }) => {
  const result = await apiFor(fetch, locals.locale).POST('/api/v1/invitations/look', {
    body: { token: tokenOf(url) },
  });
  return result.data ? { offer: result.data } : { offer: null, problem: problemOf(result) };
};

export const actions: Actions = {
  default: async ({ request, fetch, locals: { locale }, url }) => {
    const read = readAcceptance(await request.formData(), tokenOf(url), locale);
    const { token: _token, password: _password, ...typed } = read.input;
    if (!isFine(read)) return fail(400, { typed, errors: read.errors });

    const result = await apiFor(fetch, locale).POST('/api/v1/invitations/accept', { body: read.input });
    if (!result.data) return fail(result.response.status, { typed, problem: problemOf(result) });
    redirect(303, homeOf(result.data));
  },
};

const tokenOf = (url: URL) => url.searchParams.get('token') ?? '';
