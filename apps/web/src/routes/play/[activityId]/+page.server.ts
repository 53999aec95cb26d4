import { redirect } from '@sveltejs/kit';
import { apiFor } from '#lib/shared/api/client.ts';
import { problemOf, unwrap } from '#lib/shared/api/result.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, fetch, locals }) => {
  const api = apiFor(fetch, locals.locale);
  const answer = await api.GET('/api/v1/activities/{id}/player', {
    params: { path: { id: params.activityId } },
  });
  if (!answer.response.ok) leadElsewhere(params.activityId, problemOf(answer));

  return { view: unwrap(answer) };
};

/** Who is not in the course yet, or must do something else first, sees the course; what is no package has its own page. */
function leadElsewhere(
  activityId: string,
  { type, courseId, packageId }: { type: string; courseId?: unknown; packageId?: unknown },
): void {
  if (type === 'player/not-a-package') redirect(303, `/resources/${activityId}`);
  // Nobody learns that it was opened: it has no player.
  if (type === 'player/not-tracked' && typeof packageId === 'string') redirect(303, `/care/${packageId}`);
  if (typeof courseId !== 'string') return;
  if (type === 'enrolment/not-enrolled') redirect(303, `/courses/${courseId}`);
  if (type === 'enrolment/locked') redirect(303, `/courses/${courseId}?locked=${activityId}`);
}
