import { fail, redirect } from '@sveltejs/kit';
import { isLocale } from '@vigie/i18n';
import { isFine, readPasswordChange, readProfile } from '#lib/features/identity/account-forms.ts';
import { forgetSession } from '#lib/server/guard.ts';
import { rememberLanguage } from '#lib/server/language.ts';
import { apiFor } from '#lib/shared/api/client.ts';
import { problemOf, unwrap } from '#lib/shared/api/result.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals, url }) => {
  const api = apiFor(fetch, locals.locale);
  const [profile, sessions] = await Promise.all([
    api.GET('/api/v1/me/profile').then(unwrap),
    api.GET('/api/v1/me/sessions').then(unwrap),
  ]);
  return { profile, sessions: sessions.items, saved: url.searchParams.get('saved') };
};

export const actions: Actions = {
  language: async (event) => {
    const locale = (await event.request.formData()).get('locale');
    if (!isLocale(locale)) return fail(400, {});

    const result = await apiFor(event.fetch, locale).PATCH('/api/v1/me', { body: { locale } });
    if (!result.data) return fail(result.response.status, { problem: problemOf(result) });

    rememberLanguage(event, locale);
    redirect(303, '/account?saved=language');
  },

  profile: async ({ request, fetch, locals }) => {
    const body = readProfile(await request.formData());
    const result = await apiFor(fetch, locals.locale).PATCH('/api/v1/me', { body });
    if (!result.data) return fail(result.response.status, { problem: problemOf(result) });
    redirect(303, '/account?saved=profile');
  },

  password: async ({ request, fetch, locals }) => {
    const read = readPasswordChange(await request.formData());
    if (!isFine(read)) return fail(400, { errors: read.errors });

    const result = await apiFor(fetch, locals.locale).PUT('/api/v1/me/password', { body: read.input });
    if (!result.response.ok) return fail(result.response.status, { problem: problemOf(result) });
    redirect(303, '/account?saved=password');
  },

  endSessions: async ({ fetch, locals }) => {
    const result = await apiFor(fetch, locals.locale).DELETE('/api/v1/me/sessions');
    if (!result.response.ok) return fail(result.response.status, { problem: problemOf(result) });
    redirect(303, '/account?saved=sessions');
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
