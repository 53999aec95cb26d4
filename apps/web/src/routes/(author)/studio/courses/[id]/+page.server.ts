import { isLocale } from '@vigie/i18n';
import { refuse, refuseCourse, refuseTyped } from '#lib/features/authoring/course-actions.ts';
import { readCourseForm, toInput } from '#lib/features/authoring/course-form.ts';
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
  save: async ({ params, request, fetch, locals: { locale } }) => {
    const values = readCourseForm(await request.formData());
    const wrong = refuseTyped(values, locale);
    if (wrong) return wrong;

    const body = toInput(values, locale);
    const saved = await apiFor(fetch, locale).PUT('/api/v1/courses/{id}', { params: { path: params }, body });
    return saved.response.ok ? done('saved') : refuseCourse(problemOf(saved), values, locale);
  },

  add: async ({ params, request, fetch, locals: { locale } }) => {
    const body = activityOf(await request.formData());
    const api = apiFor(fetch, locale);
    const added = await api.POST('/api/v1/courses/{id}/activities', { params: { path: params }, body });
    return added.response.ok ? done('added') : refuse('activities', problemOf(added));
  },

  remove: async ({ params: { id }, request, fetch, locals: { locale } }) => {
    const activityId = String((await request.formData()).get('activityId') ?? '');
    const path = { id, activityId };
    const address = '/api/v1/courses/{id}/activities/{activityId}';
    const removed = await apiFor(fetch, locale).DELETE(address, { params: { path } });
    return removed.response.ok ? done('removed') : refuse('activities', problemOf(removed));
  },

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

type Done = 'saved' | 'added' | 'removed' | 'published' | 'closed';

const done = (what: Done) => ({ done: what });

function activityOf(form: FormData) {
  const titles = [...form.entries()].flatMap(([name, value]) => {
    const [, locale] = name.split('title-');
    return isLocale(locale) && typeof value === 'string' && value.trim()
      ? [{ locale, title: value.trim() }]
      : [];
  });
  const mustPass = form.get('mustPass') === 'on';
  return {
    packageId: String(form.get('packageId') ?? ''),
    titles,
    required: form.get('required') === 'on',
    mustPass,
  };
}
