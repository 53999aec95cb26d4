import { fail, redirect } from '@sveltejs/kit';
import { readSignIn } from '#lib/features/identity/index.ts';
import { apiFor } from '#lib/shared/api/client.ts';
import { problemOf } from '#lib/shared/api/result.ts';
import { safeDestination } from '#lib/shared/session/destination.ts';
import { homeOf } from '#lib/shared/session/home.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
  const to = safeDestination(url.searchParams.get('to'));
  if (locals.me) redirect(303, to ?? homeOf(locals.me));
  return { to, reason: url.searchParams.get('reason') };
};

export const actions: Actions = {
  default: async ({ request, fetch, locals, url }) => {
    const { input, errors } = readSignIn(await request.formData());
    if (!input.email || errors.length > 0) return fail(400, { email: input.email, stay: input.stay, errors });

    const result = await apiFor(fetch, locals.locale).POST('/api/v1/session', { body: input });
    if (!result.data) {
      const problem = problemOf(result);
      return fail(problem.status, { email: input.email, stay: input.stay, errors: [], problem });
    }
    redirect(303, safeDestination(url.searchParams.get('to')) ?? homeOf(result.data));
  },
};
