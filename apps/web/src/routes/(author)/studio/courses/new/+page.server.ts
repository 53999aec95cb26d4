import { redirect } from '@sveltejs/kit';
import { refuseCourse, refuseTyped } from '#lib/features/authoring/course-actions.ts';
import { readCourseForm, toInput } from '#lib/features/authoring/course-form.ts';
import { type Api, apiFor } from '#lib/shared/api/client.ts';
import { problemOf, unwrap } from '#lib/shared/api/result.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals, url }) => {
  const { items } = unwrap(await apiFor(fetch, locals.locale).GET('/api/v1/packages'));
  return { packages: items, chosen: url.searchParams.getAll('package') };
};

export const actions: Actions = {
  default: async ({ request, fetch, locals: { locale } }) => {
    const values = readCourseForm(await request.formData());
    const wrong = refuseTyped(values, locale);
    if (wrong) return wrong;

    const api = apiFor(fetch, locale);
    const made = await api.POST('/api/v1/courses', { body: toInput(values, locale) });
    if (!made.data) return refuseCourse(problemOf(made), values, locale);

    const missing = await include(api, made.data.id, values.packages);
    redirect(303, `/studio/courses/${made.data.id}${missing > 0 ? '?missing' : ''}`);
  },
};

/** One after the other: the order chosen is the order of the course. @returns how many could not be included */
async function include(api: Api, id: string, packages: string[]): Promise<number> {
  let missing = 0;
  for (const packageId of packages) {
    const body = { packageId, titles: [], required: true, mustPass: false };
    const { response } = await api.POST('/api/v1/courses/{id}/activities', {
      params: { path: { id } },
      body,
    });
    if (!response.ok) missing += 1;
  }
  return missing;
}
