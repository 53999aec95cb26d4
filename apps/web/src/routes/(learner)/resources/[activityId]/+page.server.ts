import { fail, redirect } from '@sveltejs/kit';
import { apiFor } from '#lib/shared/api/client.ts';
import { problemOf, unwrap } from '#lib/shared/api/result.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, fetch, locals }) => {
  const answer = await apiFor(fetch, locals.locale).GET('/api/v1/activities/{id}/resource', {
    params: { path: { id: params.activityId } },
  });
  if (!answer.response.ok) leadElsewhere(params.activityId, problemOf(answer));

  return { resource: unwrap(answer) };
};

export const actions: Actions = {
  done: async ({ params, fetch, locals }) => {
    const answer = await apiFor(fetch, locals.locale).POST('/api/v1/activities/{id}/done', {
      params: { path: { id: params.activityId } },
    });
    if (answer.response.ok) redirect(303, `/resources/${params.activityId}`);
    const problem = problemOf(answer);
    return fail(problem.status, { problem });
  },
};

/** Who is not in the course yet, or must do something else first, sees the course; a package has its player. */
function leadElsewhere(activityId: string, { type, courseId }: { type: string; courseId?: unknown }): void {
  if (type === 'catalogue/not-a-resource') redirect(303, `/play/${activityId}`);
  if (typeof courseId !== 'string') return;
  if (type === 'enrolment/not-enrolled') redirect(303, `/courses/${courseId}`);
  if (type === 'enrolment/locked') redirect(303, `/courses/${courseId}?locked=${activityId}`);
}
