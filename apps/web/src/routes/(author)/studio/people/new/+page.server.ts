import { fail, redirect } from '@sveltejs/kit';
import { isLocale } from '@vigie/i18n';
import { isFine, readEmail, readNames } from '#lib/features/identity/account-forms.ts';
import { textOf } from '#lib/features/identity/form-text.ts';
import { apiFor } from '#lib/shared/api/client.ts';
import { problemOf, unwrap } from '#lib/shared/api/result.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals }) => {
  const { items } = unwrap(await apiFor(fetch, locals.locale).GET('/api/v1/organisations'));
  return { organisations: items };
};

export const actions: Actions = {
  default: async ({ request, fetch, locals }) => {
    const form = await request.formData();
    const [address, names] = [readEmail(form), readNames(form)];
    const errors = { ...address.errors, ...names.errors };
    const typed = { ...address.input, ...names.input, organisationId: textOf(form, 'organisationId') };
    if (!isFine({ input: typed, errors })) return fail(400, { typed, errors });

    const language = form.get('locale');
    const body = { ...typed, locale: isLocale(language) ? language : locals.locale };
    const result = await apiFor(fetch, locals.locale).POST('/api/v1/people', { body });
    if (!result.data) return fail(result.response.status, { typed, problem: problemOf(result) });
    redirect(303, `/studio/people/${result.data.id}?created`);
  },
};
