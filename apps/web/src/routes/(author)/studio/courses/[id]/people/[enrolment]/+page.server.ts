import { apiFor } from '#lib/shared/api/client.ts';
import { unwrap } from '#lib/shared/api/result.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, fetch, locals }) => {
  const path = { id: params.id, enrolmentId: params.enrolment };
  const address = '/api/v1/courses/{id}/people/{enrolmentId}';
  return { result: unwrap(await apiFor(fetch, locals.locale).GET(address, { params: { path } })) };
};
