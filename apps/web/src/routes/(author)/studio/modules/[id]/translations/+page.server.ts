import { fail, redirect } from '@sveltejs/kit';
import { isLocale } from '@vigie/i18n';
import { addLanguage } from '#lib/features/modules/translation/add-language.ts';
import { apiFor } from '#lib/shared/api/client.ts';
import { unwrap } from '#lib/shared/api/result.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, fetch, locals }) => {
  const api = apiFor(fetch, locals.locale);
  const path = { id: params.id };
  const [module, translations] = await Promise.all([
    api.GET('/api/v1/modules/{id}', { params: { path } }),
    api.GET('/api/v1/modules/{id}/translations', { params: { path } }),
  ]);
  const { title, baseLocale, draft, can } = unwrap(module);
  const { items } = unwrap(translations);
  return { id: params.id, title, baseLocale, offered: draft.about.languages, can, languages: items };
};

export const actions: Actions = {
  add: async ({ request, params, fetch, locals }) => {
    const locale = (await request.formData()).get('locale');
    if (!isLocale(locale)) return fail(400, { problem: null });
    const problem = await addLanguage(apiFor(fetch, locals.locale), params.id, locale);
    if (problem) return fail(problem.status, { problem });
    redirect(303, `/studio/modules/${params.id}/translations/${locale}`);
  },
};
