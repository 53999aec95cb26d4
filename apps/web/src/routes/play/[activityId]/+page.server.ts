import { redirect } from '@sveltejs/kit';
import { apiFor } from '#lib/shared/api/client.ts';
import { problemOf, unwrap } from '#lib/shared/api/result.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, fetch, locals }) => {
  const api = apiFor(fetch, locals.locale);
  const answer = await api.GET('/api/v1/activities/{id}/player', {
    params: { path: { id: params.activityId } },
  });
  if (answer.response.status === 403) leadToCourse(problemOf(answer));

  return { view: unwrap(answer) };
};

/** Who is not in the course yet sees it first, and can enrol there. */
function leadToCourse({ type, courseId }: { type: string; courseId?: unknown }): void {
  if (type === 'enrolment/not-enrolled' && typeof courseId === 'string')
    redirect(303, `/courses/${courseId}`);
}
