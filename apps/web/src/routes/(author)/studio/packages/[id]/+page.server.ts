import { error, fail, redirect } from '@sveltejs/kit';
import { apiFor } from '#lib/shared/api/client.ts';
import { problemOf, type Result, unwrap } from '#lib/shared/api/result.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id }, url, fetch, locals }) => {
  const api = apiFor(fetch, locals.locale);
  const params = { path: { id } };
  const [pack, versions, attempts, reach, imports] = await Promise.all([
    api.GET('/api/v1/packages/{id}', { params }),
    api.GET('/api/v1/packages/{id}/versions', { params }),
    api.GET('/api/v1/packages/{id}/attempts', { params }),
    api.GET('/api/v1/packages/{id}/reach', { params }),
    api.GET('/api/v1/package-imports'),
  ]);
  const all = unwrap(versions).items;
  const asked = url.searchParams.get('version');
  // The one that was asked for, unless it is gone; there is always a current one.
  const examined = all.find((one) => one.id === asked) ?? all.find(({ current }) => current) ?? error(404);
  const path = { id, versionId: examined.id };
  const findings = await api.GET('/api/v1/packages/{id}/versions/{versionId}/findings', { params: { path } });
  return {
    pack: unwrap(pack),
    versions: all,
    examined,
    findings: unwrap(findings),
    attempts: unwrap(attempts).items,
    reach: unwrap(reach),
    imports: unwrap(imports).items,
  };
};

export const actions: Actions = {
  current: async ({ params, request, fetch, locals: { locale } }) => {
    const body = { versionId: fieldOf(await request.formData(), 'versionId') };
    const address = '/api/v1/packages/{id}/current-version';
    return answerOf(await apiFor(fetch, locale).PUT(address, { params: { path: params }, body }));
  },

  removeVersion: async ({ params: { id }, request, fetch, locals: { locale } }) => {
    const path = { id, versionId: fieldOf(await request.formData(), 'versionId') };
    const address = '/api/v1/packages/{id}/versions/{versionId}';
    return answerOf(await apiFor(fetch, locale).DELETE(address, { params: { path } }));
  },

  move: async ({ params, request, fetch, locals: { locale } }) => {
    const data = await request.formData();
    const body = { from: fieldOf(data, 'from'), to: fieldOf(data, 'to') };
    const address = '/api/v1/packages/{id}/moves';
    const answer = await apiFor(fetch, locale).POST(address, { params: { path: params }, body });
    return answer.data ? { moved: answer.data, problem: null } : answerOf(answer);
  },

  hosts: async ({ params, request, fetch, locals: { locale } }) => {
    const data = await request.formData();
    const hosts = [...fieldOf(data, 'hosts').split(' '), fieldOf(data, 'host')].filter(Boolean);
    const address = '/api/v1/packages/{id}/allowed-hosts';
    return answerOf(await apiFor(fetch, locale).PUT(address, { params: { path: params }, body: { hosts } }));
  },

  remove: async ({ params, fetch, locals: { locale } }) => {
    const answer = await apiFor(fetch, locale).DELETE('/api/v1/packages/{id}', { params: { path: params } });
    if (answer.response.ok) redirect(303, '/studio/packages');
    return answerOf(answer);
  },
};

const fieldOf = (data: FormData, name: string): string => {
  const value = data.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

/** What the page says after a form was sent: why not, or nothing. */
function answerOf(answer: Result<unknown>) {
  if (answer.response.ok) return { moved: null, problem: null };
  return fail(answer.response.status, { moved: null, problem: problemOf(answer) });
}
