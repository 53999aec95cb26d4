import { viewOfPreview } from '#lib/features/player/index.ts';
import { apiFor } from '#lib/shared/api/client.ts';
import { unwrap } from '#lib/shared/api/result.ts';
import type { PageServerLoad } from './$types';

/** What an activity would begin with now, of a course that is not published too. */
export const load: PageServerLoad = async ({ params: { activityId }, fetch, locals: { locale } }) => {
  const params = { path: { id: activityId } };
  const shown = await apiFor(fetch, locale).GET('/api/v1/activities/{id}/preview', { params });
  const version = unwrap(shown);
  return {
    view: viewOfPreview(version, locale),
    preview: {
      launch: `/api/v1/activities/${activityId}/previews`,
      back: `/studio/courses/${version.courseId}`,
    },
  };
};
