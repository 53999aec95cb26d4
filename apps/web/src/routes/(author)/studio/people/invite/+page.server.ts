import { fail } from '@sveltejs/kit';
import { Role } from '@vigie/contracts';
import { isLocale } from '@vigie/i18n';
import { isFine, readEmail } from '#lib/features/identity/account-forms.ts';
import { choiceOf, textOf } from '#lib/features/identity/form-text.ts';
import { apiFor } from '#lib/shared/api/client.ts';
import { problemOf, unwrap } from '#lib/shared/api/result.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals, url }) => {
  const api = apiFor(fetch, locals.locale);
  const [organisations, invitations] = await Promise.all([
    api.GET('/api/v1/organisations').then(unwrap),
    api.GET('/api/v1/invitations').then(unwrap),
  ]);
  const roles = Role.options.filter((role) => role !== 'admin');
  return {
    organisations: organisations.items,
    invitations: invitations.items,
    chosen: url.searchParams.get('organisation') ?? '',
    roles: locals.me?.roles.includes('admin') ? roles : (['learner'] as const),
  };
};

export const actions: Actions = {
  invite: async ({ request, fetch, locals }) => {
    const form = await request.formData();
    const { input, errors } = readEmail(form);
    const role = choiceOf(form, 'role', Role.options) ?? 'learner';
    const typed = { ...input, organisationId: textOf(form, 'organisationId'), role };
    if (!isFine({ input, errors })) return fail(400, { typed, errors });

    const language = form.get('locale');
    const body = { ...typed, locale: isLocale(language) ? language : locals.locale };
    const result = await apiFor(fetch, locals.locale).POST('/api/v1/invitations', { body });
    if (!result.data) return fail(result.response.status, { typed, problem: problemOf(result) });
    return { invited: input.email };
  },

  withdraw: async ({ request, fetch, locals }) => {
    const path = { id: textOf(await request.formData(), 'id') };
    const address = '/api/v1/invitations/{id}';
    const result = await apiFor(fetch, locals.locale).DELETE(address, { params: { path } });
    if (!result.response.ok) return fail(result.response.status, { problem: problemOf(result) });
    return { isWithdrawn: true };
  },
};
