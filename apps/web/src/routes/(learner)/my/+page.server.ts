import { sortMyLearning } from '#lib/features/enrolment/index.ts';
import { apiFor } from '#lib/shared/api/client.ts';
import { unwrap } from '#lib/shared/api/result.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals }) => {
  const api = apiFor(fetch, locals.locale);
  const [enrolments, certificates] = await Promise.all([
    api.GET('/api/v1/enrolments').then(unwrap),
    api.GET('/api/v1/certificates').then(unwrap),
  ]);
  return { learning: sortMyLearning(enrolments.items), certificates: certificates.items };
};
