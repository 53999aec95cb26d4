import { fail, redirect } from '@sveltejs/kit';
import { isLocale } from '@vigie/i18n';
import { forgetSession } from '#lib/server/guard.ts';
import { rememberLanguage } from '#lib/server/language.ts';
import { apiFor } from '#lib/shared/api/client.ts';
import { problemOf } from '#lib/shared/api/result.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({ isSaved: url.searchParams.has('saved') });

export const actions: Actions = {
  language: async (event) => {
    const locale = (await event.request.formData()).get('locale');
    if (!isLocale(locale)) return fail(400, { problem: null });

    const result = await apiFor(event.fetch, locale).PATCH('/api/v1/me', { body: { locale } });
    if (!result.data) return fail(result.response.status, { problem: problemOf(result) });

    rememberLanguage(event, locale);
    redirect(303, '/account?saved');
  },

  signOut: async (event) => {
    const result = await apiFor(event.fetch, event.locals.locale).DELETE('/api/v1/session');
    // A session that has ended already is what was asked for.
    if (!result.response.ok && result.response.status !== 401)
      return fail(result.response.status, { problem: problemOf(result) });

    forgetSession(event);
    redirect(303, '/sign-in?reason=signed-out');
  },
};
