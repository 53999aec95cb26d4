import { fail } from '@sveltejs/kit';
import { apiFor } from '#lib/shared/api/client.ts';
import { problemOf, type Result, unwrap } from '#lib/shared/api/result.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals }) => ({
  jobs: unwrap(await apiFor(fetch, locals.locale).GET('/api/v1/admin/jobs')),
});

export const actions: Actions = {
  retry: async ({ request, fetch, locals }) => {
    const path = { id: String((await request.formData()).get('id') ?? '') };
    const answer = await apiFor(fetch, locals.locale).POST('/api/v1/admin/jobs/{id}/retry', {
      params: { path },
    });
    return answer.response.ok ? { retried: 1 } : refused(answer);
  },

  retryAll: async ({ request, fetch, locals }) => {
    const body = { queue: String((await request.formData()).get('queue') ?? '') };
    const answer = await apiFor(fetch, locals.locale).POST('/api/v1/admin/jobs/retries', { body });
    return answer.data ? { retried: answer.data.count } : refused(answer);
  },

  dismiss: async ({ request, fetch, locals }) => {
    const path = { id: String((await request.formData()).get('id') ?? '') };
    const answer = await apiFor(fetch, locals.locale).DELETE('/api/v1/admin/jobs/{id}', { params: { path } });
    return answer.response.ok ? { isDismissed: true } : refused(answer);
  },
};

function refused(result: Result<unknown>) {
  const problem = problemOf(result);
  return fail(problem.status >= 400 ? problem.status : 500, { problem });
}
