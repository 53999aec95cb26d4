import { apiFor } from '#lib/shared/api/client.ts';
import { unwrap } from '#lib/shared/api/result.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals }) =>
  unwrap(await apiFor(fetch, locals.locale).GET('/api/v1/untracked'));
