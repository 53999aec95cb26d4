import { refuseCourse, refuseTyped } from '#lib/features/authoring/course-actions.ts';
import { readCourseForm, toInput } from '#lib/features/authoring/course-form.ts';
import { apiFor } from '#lib/shared/api/client.ts';
import { problemOf, unwrap } from '#lib/shared/api/result.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, fetch, locals }) => {
  const path = { idOrSlug: params.id };
  const course = await apiFor(fetch, locals.locale).GET('/api/v1/courses/{idOrSlug}', { params: { path } });
  return { course: unwrap(course) };
};

export const actions: Actions = {
  save: async ({ params, request, fetch, locals: { locale } }) => {
    const values = readCourseForm(await request.formData());
    const wrong = refuseTyped(values, locale);
    if (wrong) return wrong;

    const body = toInput(values, locale);
    const saved = await apiFor(fetch, locale).PUT('/api/v1/courses/{id}', { params: { path: params }, body });
    return saved.response.ok ? { done: 'saved' } : refuseCourse(problemOf(saved), values, locale);
  },
};
