import { error, fail } from '@sveltejs/kit';
import { readContact } from '#lib/features/settings/contact-form.ts';
import { apiFor } from '#lib/shared/api/client.ts';
import { problemOf, unwrap } from '#lib/shared/api/result.ts';
import { problemOfStatus } from '#lib/shared/problem/problem-of-status.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals }) => {
  // Everybody may read the contacts; this page is for those who keep them.
  if (!locals.me?.roles.includes('admin')) error(403, 'For admins', { problem: problemOfStatus(403) });
  return { contacts: unwrap(await apiFor(fetch, locals.locale).GET('/api/v1/help-contacts')).items };
};

export const actions: Actions = {
  add: async ({ request, fetch, locals }) => {
    const { typed, input } = readContact(await request.formData());
    if (!input) return fail(400, { typed, on: 'new', problem: null });

    const answer = await apiFor(fetch, locals.locale).POST('/api/v1/help-contacts', { body: input });
    if (answer.response.ok) return { done: 'saved' as const };
    return fail(answer.response.status, { typed, on: 'new', problem: problemOf(answer) });
  },

  change: async ({ request, fetch, locals }) => {
    const form = await request.formData();
    const id = String(form.get('id') ?? '');
    const { typed, input } = readContact(form);
    if (!input) return fail(400, { typed, on: id, problem: null });

    const call = { params: { path: { id } }, body: input };
    const answer = await apiFor(fetch, locals.locale).PUT('/api/v1/help-contacts/{id}', call);
    if (answer.response.ok) return { done: 'saved' as const };
    return fail(answer.response.status, { typed, on: id, problem: problemOf(answer) });
  },

  remove: async ({ request, fetch, locals }) => {
    const path = { id: String((await request.formData()).get('id') ?? '') };
    const answer = await apiFor(fetch, locals.locale).DELETE('/api/v1/help-contacts/{id}', {
      params: { path },
    });
    if (answer.response.ok) return { done: 'removed' as const };
    return fail(answer.response.status, { typed: null, on: '', problem: problemOf(answer) });
  },
};
