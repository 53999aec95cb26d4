import { newestFor } from '#lib/features/certification/index.ts';
import { apiFor } from '#lib/shared/api/client.ts';
import { unwrap } from '#lib/shared/api/result.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals }) => {
  const api = apiFor(fetch, locals.locale);
  const [certificates, enrolments] = await Promise.all([
    api.GET('/api/v1/certificates').then(unwrap),
    api.GET('/api/v1/enrolments').then(unwrap),
  ]);
  const soon = enrolments.items.filter(
    ({ course }) => course.certificate !== null && newestFor(course.id, certificates.items) === null,
  );
  return { certificates: certificates.items, soon };
};
