import { fail } from '@sveltejs/kit';
import { apiFor } from '#lib/shared/api/client.ts';
import { problemOf, type Result, unwrap } from '#lib/shared/api/result.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, fetch, locals }) => {
  const path = { id: params.id, enrolmentId: params.enrolment };
  const address = '/api/v1/courses/{id}/people/{enrolmentId}';
  return { result: unwrap(await apiFor(fetch, locals.locale).GET(address, { params: { path } })) };
};

export const actions: Actions = {
  grant: async ({ params, request, fetch, locals: { locale } }) => {
    const data = await request.formData();
    const address = '/api/v1/enrolments/{id}/activities/{activityId}/attempts';
    const body = { reason: fieldOf(data, 'reason') };
    const answer = await apiFor(fetch, locale).POST(address, {
      params: { path: pathOf(params, data) },
      body,
    });
    return answer.response.ok ? done('granted') : refused(answer);
  },

  decide: async ({ params, request, fetch, locals: { locale } }) => {
    const data = await request.formData();
    const address = '/api/v1/enrolments/{id}/activities/{activityId}/override';
    const outcome: 'passed' | 'completed' = fieldOf(data, 'outcome') === 'passed' ? 'passed' : 'completed';
    const body = { outcome, reason: fieldOf(data, 'reason') };
    const answer = await apiFor(fetch, locale).POST(address, {
      params: { path: pathOf(params, data) },
      body,
    });
    return answer.response.ok ? done('decided') : refused(answer);
  },

  withdraw: async ({ params, request, fetch, locals: { locale } }) => {
    const data = await request.formData();
    const address = '/api/v1/enrolments/{id}/activities/{activityId}/override/withdrawal';
    const body = { reason: fieldOf(data, 'reason') };
    const answer = await apiFor(fetch, locale).POST(address, {
      params: { path: pathOf(params, data) },
      body,
    });
    if (!answer.data) return refused(answer);
    return done(answer.data.staysCompleted ? 'stays' : 'withdrawn');
  },
};

const done = (said: 'granted' | 'decided' | 'withdrawn' | 'stays') => ({ said, problem: null });

const refused = (answer: Result<unknown>) =>
  fail(answer.response.status, { said: null, problem: problemOf(answer) });

const pathOf = ({ enrolment }: { enrolment: string }, data: FormData) => ({
  id: enrolment,
  activityId: fieldOf(data, 'activityId'),
});

const fieldOf = (data: FormData, name: string): string => {
  const value = data.get(name);
  return typeof value === 'string' ? value.trim() : '';
};
