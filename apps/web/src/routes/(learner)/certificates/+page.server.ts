import { fail, redirect } from '@sveltejs/kit';
import type { Problem } from '@vigie/contracts';
import { newestFor } from '#lib/features/certification/index.ts';
import { apiFor } from '#lib/shared/api/client.ts';
import { problemOf, type Result, unwrap } from '#lib/shared/api/result.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals }) => {
  const api = apiFor(fetch, locals.locale);
  const [mine, enrolments] = await Promise.all([
    api.GET('/api/v1/certificates').then(unwrap),
    api.GET('/api/v1/enrolments').then(unwrap),
  ]);
  const waiting = new Set(mine.held.map((one) => one.enrolmentId));
  const soon = enrolments.items.filter(
    ({ id, course }) =>
      course.certificate !== null && !waiting.has(id) && newestFor(course.id, mine.items) === null,
  );
  return { certificates: mine.items, held: mine.held, name: mine.name, correction: mine.correction, soon };
};

export const actions: Actions = {
  confirm: async ({ request, fetch, locals }) => {
    const body = nameOf(await request.formData());
    return settled(await apiFor(fetch, locals.locale).POST('/api/v1/certificate-name', { body }));
  },

  correct: async ({ request, fetch, locals }) => {
    const form = await request.formData();
    const body = { ...nameOf(form), why: String(form.get('why') ?? '') };
    return settled(await apiFor(fetch, locals.locale).POST('/api/v1/certificate-corrections', { body }));
  },
};

const nameOf = (form: FormData) => ({
  givenName: String(form.get('givenName') ?? ''),
  familyName: String(form.get('familyName') ?? ''),
});

/** When it was done, the page is loaded anew and shows it. */
function settled(result: Result<unknown>) {
  if (result.response.ok) redirect(303, '/certificates');
  const problem: Problem = problemOf(result);
  return fail(problem.status >= 400 ? problem.status : 500, { problem });
}
