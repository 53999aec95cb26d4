import { fail } from '@sveltejs/kit';
import { isFine, readNames } from '#lib/features/identity/account-forms.ts';
import { textOf } from '#lib/features/identity/form-text.ts';
import { readRoles } from '#lib/features/identity/roles-form.ts';
import { apiFor } from '#lib/shared/api/client.ts';
import { problemOf, type Result, unwrap } from '#lib/shared/api/result.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, fetch, locals, url }) => {
  const api = apiFor(fetch, locals.locale);
  const person = unwrap(await api.GET('/api/v1/people/{id}', { params: { path: params } }));
  // What the forms choose from, for those who have the forms.
  const [organisations, courses, taken] = await Promise.all([
    person.can.includes('move') ? api.GET('/api/v1/organisations').then(unwrap) : null,
    person.can.includes('give-roles')
      ? api.GET('/api/v1/courses', { params: { query: { scope: 'managed' } } }).then(unwrap)
      : null,
    api.GET('/api/v1/people/{id}/courses', { params: { path: params } }).then(unwrap),
  ]);
  return {
    person,
    taken: taken.items,
    organisations: organisations?.items ?? [],
    courses: courses?.items ?? [],
    isCreated: url.searchParams.has('created'),
  };
};

export const actions: Actions = {
  rename: async ({ params, request, fetch, locals }) => {
    const read = readNames(await request.formData());
    if (!isFine(read)) return fail(400, { typed: read.input, errors: read.errors });

    const call = { params: { path: params }, body: read.input };
    return answer(await apiFor(fetch, locals.locale).PATCH('/api/v1/people/{id}', call), 'renamed');
  },

  roles: async ({ params, request, fetch, locals }) => {
    const api = apiFor(fetch, locals.locale);
    const form = await request.formData();
    const person = await api.GET('/api/v1/people/{id}', { params: { path: params } });
    if (!person.data) return fail(person.response.status, { problem: problemOf(person) });

    const body = { grants: readRoles(form, person.data.organisation.id) };
    return answer(await api.PUT('/api/v1/people/{id}/roles', { params: { path: params }, body }), 'roles');
  },

  move: async ({ params, request, fetch, locals }) => {
    const body = { organisationId: textOf(await request.formData(), 'organisationId') };
    const call = { params: { path: params }, body };
    return answer(await apiFor(fetch, locals.locale).POST('/api/v1/people/{id}/move', call), 'moved');
  },

  suspend: async ({ params, fetch, locals }) => {
    const call = { params: { path: params } };
    return answer(await apiFor(fetch, locals.locale).POST('/api/v1/people/{id}/suspend', call), 'suspended');
  },

  reactivate: async ({ params, fetch, locals }) => {
    const call = { params: { path: params } };
    const address = '/api/v1/people/{id}/reactivate';
    return answer(await apiFor(fetch, locals.locale).POST(address, call), 'reactivated');
  },

  endSessions: async ({ params, fetch, locals }) => {
    const call = { params: { path: params } };
    return answer(
      await apiFor(fetch, locals.locale).DELETE('/api/v1/people/{id}/sessions', call),
      'sessions',
    );
  },
};

type Done = 'renamed' | 'roles' | 'moved' | 'suspended' | 'reactivated' | 'sessions';

const answer = (result: Result<unknown>, done: Done) =>
  result.response.ok ? { done } : fail(result.response.status, { problem: problemOf(result) });
