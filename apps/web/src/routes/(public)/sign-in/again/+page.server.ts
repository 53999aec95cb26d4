import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { readSignIn } from '#lib/features/identity/index.ts';
import { type Held, heldFrom, hold, pageOf, resumedAt } from '#lib/server/held-form.ts';
import { markOf, whoseSession } from '#lib/server/whose.ts';
import { apiFor } from '#lib/shared/api/client.ts';
import { problemOf } from '#lib/shared/api/result.ts';
import { safeDestination } from '#lib/shared/session/destination.ts';
import type { Actions, PageServerLoad } from './$types';

/** The form's action, as the address says; only one of ours. */
const actionOf = ({ url }: RequestEvent) => safeDestination(url.searchParams.get('to')) ?? '/my';

export const load: PageServerLoad = ({ request, url }) => {
  const to = safeDestination(url.searchParams.get('to')) ?? '/my';
  // Reloaded, or opened in another way: there is nothing held any more.
  if (request.method !== 'POST') redirect(303, `/sign-in?${new URLSearchParams({ to: pageOf(to) })}`);
  return { action: `?/resume&${new URLSearchParams({ to })}` };
};

export const actions: Actions = {
  /** The form arrives as it was sent. */
  hold: async ({ request, cookies }) => ({ held: hold(await request.formData(), whoseSession(cookies)) }),

  /** Its sender signs in: the browser posts once more, and the form comes to its action. */
  resume: async (event) => {
    const { fetch, locals } = event;
    const form = await event.request.formData();
    const held = heldFrom(form.get('held'));
    const text = held && JSON.stringify(held);
    const { input, errors } = readSignIn(form);
    const answer = { email: input.email, stay: input.stay, errors };
    if (!input.email || errors.length > 0) return fail(400, { held: text, answer });

    const result = await apiFor(fetch, locals.locale).POST('/api/v1/session', { body: input });
    if (!result.data) {
      const problem = problemOf(result);
      return fail(problem.status, { held: text, answer: { ...answer, problem } });
    }

    const action = actionOf(event);
    if (!held) redirect(303, pageOf(action));
    if (isOf(held, result.data.id)) redirect(307, resumedAt(action));
    const { givenName, familyName } = result.data;
    return { held: null, other: { name: `${givenName} ${familyName}`, page: pageOf(action) } };
  },
};

const isOf = ({ whose }: Held, userId: string): boolean => whose === markOf(userId);
