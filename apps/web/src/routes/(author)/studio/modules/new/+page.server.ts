import { fail, redirect } from '@sveltejs/kit';
import type { Problem } from '@vigie/contracts';
import { readNewModule } from '#lib/features/modules/start/new-module.ts';
import { apiFor } from '#lib/shared/api/client.ts';
import { problemOf } from '#lib/shared/api/result.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async ({ request, fetch, locals: { locale } }) => {
    const values = readNewModule(await request.formData(), locale);
    const refused = (status: number, problem: Problem | null) =>
      fail(status, { values, isUntitled: problem === null, problem });
    if (values.title === '') return refused(400, null);

    const made = await apiFor(fetch, locale).POST('/api/v1/modules', { body: values });
    if (made.data) redirect(303, `/studio/modules/${made.data.id}`);
    const problem = problemOf(made);
    return refused(problem.status, problem);
  },
};
