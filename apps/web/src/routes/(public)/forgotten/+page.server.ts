import { fail } from '@sveltejs/kit';
import { isFine, readEmail } from '#lib/features/identity/account-forms.ts';
import { apiFor } from '#lib/shared/api/client.ts';
import { problemOf } from '#lib/shared/api/result.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async ({ request, fetch, locals }) => {
    const read = readEmail(await request.formData());
    if (!isFine(read)) return fail(400, { ...read.input, errors: read.errors });

    const result = await apiFor(fetch, locals.locale).POST('/api/v1/password-resets', { body: read.input });
    if (!result.response.ok)
      return fail(result.response.status, { ...read.input, problem: problemOf(result) });
    return { isSent: true };
  },
};
