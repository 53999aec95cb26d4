import { countChoices, filterCourses, readFilter } from '#lib/features/catalogue/index.ts';
import { progressByCourse } from '#lib/features/enrolment/index.ts';
import { apiFor } from '#lib/shared/api/client.ts';
import { unwrap } from '#lib/shared/api/result.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals, url }) => {
  const api = apiFor(fetch, locals.locale);
  const filter = readFilter(url.searchParams);
  // All languages are asked for: how many there are in the others is part of the answer.
  const query = filter.q ? { q: filter.q } : {};
  const [found, enrolments] = await Promise.all([
    api.GET('/api/v1/courses', { params: { query } }).then(unwrap),
    api.GET('/api/v1/enrolments').then(unwrap),
  ]);

  return {
    filter,
    counts: countChoices(found.items, filter),
    courses: filterCourses(found.items, filter),
    progress: progressByCourse(enrolments.items),
  };
};
