import { redirect } from '@sveltejs/kit';
import { isLocale } from '@vigie/i18n';
import { apiFor } from '#lib/shared/api/client.ts';
import { unwrap } from '#lib/shared/api/result.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id, locale }, fetch, locals }) => {
  const api = apiFor(fetch, locals.locale);
  const module = unwrap(await api.GET('/api/v1/modules/{id}', { params: { path: { id } } }));
  const { baseLocale, draft } = module;
  // A language that the module does not have is added there.
  if (!isLocale(locale) || locale === baseLocale || !draft.about.languages[locale])
    redirect(303, `/studio/modules/${id}/translations`);

  const [translation, glossary] = await Promise.all([
    api.GET('/api/v1/modules/{id}/translations/{locale}', { params: { path: { id, locale } } }),
    api.GET('/api/v1/glossary', { params: { query: { from: baseLocale, to: locale } } }),
  ]);
  return { module, translation: unwrap(translation), glossary: unwrap(glossary).items };
};
