import { fail, redirect } from '@sveltejs/kit';
import { readNewPassword } from '#lib/features/identity/account-forms.ts';
import { forgetSession } from '#lib/server/guard.ts';
import { apiFor } from '#lib/shared/api/client.ts';
import { problemOf } from '#lib/shared/api/result.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async (event) => {
    const { input, errors } = readNewPassword(await event.request.formData());
    if (errors.password) return fail(400, { errors });

    const body = { ...input, token: event.url.searchParams.get('token') ?? '' };
    const result = await apiFor(event.fetch, event.locals.locale).POST('/api/v1/password-resets/use', {
      body,
    });
    if (!result.response.ok) return fail(result.response.status, { problem: problemOf(result) });

    forgetSession(event);
    redirect(303, '/sign-in?reason=password-set');
  },
};
