import { refuse } from '#lib/features/authoring/course-actions.ts';
import { apiFor } from '#lib/shared/api/client.ts';
import { problemOf, unwrap } from '#lib/shared/api/result.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, fetch, locals, url }) => {
  const api = apiFor(fetch, locals.locale);
  const path = { idOrSlug: params.id };
  const [course, packages] = await Promise.all([
    api.GET('/api/v1/courses/{idOrSlug}', { params: { path } }),
    api.GET('/api/v1/packages'),
  ]);
  return {
    course: unwrap(course),
    // Trainers of this course alone work with the packages that are in it.
    packages: packages.response.status === 403 ? [] : unwrap(packages).items,
    isMissingSome: url.searchParams.has('missing'),
  };
};

export const actions: Actions = {
  publish: async ({ params, fetch, locals: { locale } }) => {
    const answer = await apiFor(fetch, locale).POST('/api/v1/courses/{id}/publish', {
      params: { path: params },
    });
    return answer.response.ok ? done('published') : refuse('state', problemOf(answer));
  },

  close: async ({ params, fetch, locals: { locale } }) => {
    const answer = await apiFor(fetch, locale).POST('/api/v1/courses/{id}/close', {
      params: { path: params },
    });
    return answer.response.ok ? done('closed') : refuse('state', problemOf(answer));
  },
};

const done = (what: 'published' | 'closed') => ({ done: what });
