import { fail, redirect } from '@sveltejs/kit';
import { newestFor } from '#lib/features/certification/index.ts';
import { apiFor } from '#lib/shared/api/client.ts';
import { problemOf, unwrap } from '#lib/shared/api/result.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals, params, url }) => {
  const api = apiFor(fetch, locals.locale);
  const path = { idOrSlug: params.slug };
  const course = unwrap(await api.GET('/api/v1/courses/{idOrSlug}', { params: { path } }));
  const [enrolments, certificates] = await Promise.all([
    api.GET('/api/v1/enrolments', { params: { query: { courseId: course.id } } }).then(unwrap),
    api.GET('/api/v1/certificates').then(unwrap),
  ]);

  return {
    course,
    /** The activity that somebody came for, and that is not open to them yet. */
    lockedId: url.searchParams.get('locked'),
    isEnrolledNow: url.searchParams.has('enrolled'),
    enrolment: enrolments.items[0] ?? null,
    certificate: newestFor(course.id, certificates.items),
  };
};

export const actions: Actions = {
  enrol: async ({ fetch, locals, params, request }) => {
    const courseId = (await request.formData()).get('courseId');
    const result = await apiFor(fetch, locals.locale).POST('/api/v1/enrolments', {
      body: { courseId: typeof courseId === 'string' ? courseId : '' },
    });
    const problem = result.data ? null : problemOf(result);
    // Pressed twice, or in two tabs: what was wanted is the case.
    if (problem && problem.type !== 'enrolment/already') return fail(problem.status, { problem });
    redirect(303, `/courses/${params.slug}?enrolled`);
  },
};
