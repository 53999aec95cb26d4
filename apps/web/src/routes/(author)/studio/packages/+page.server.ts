import { apiFor } from '#lib/shared/api/client.ts';
import { unwrap } from '#lib/shared/api/result.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals }) => {
  const api = apiFor(fetch, locals.locale);
  const [packages, imports] = await Promise.all([
    api.GET('/api/v1/packages'),
    api.GET('/api/v1/package-imports'),
  ]);
  return { packages: unwrap(packages).items, imports: unwrap(imports).items };
};
