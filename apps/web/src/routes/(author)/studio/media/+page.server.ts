import { MediumKind } from '@vigie/contracts';
import { apiFor } from '#lib/shared/api/client.ts';
import { unwrap } from '#lib/shared/api/result.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals, url }) => {
  const kind = MediumKind.safeParse(url.searchParams.get('kind')).data;
  const q = (url.searchParams.get('q') ?? '').trim().slice(0, 200);
  const query = { ...(kind ? { kind } : {}), ...(q ? { q } : {}) };
  const { items } = unwrap(await apiFor(fetch, locals.locale).GET('/api/v1/media', { params: { query } }));
  return { media: items, kind: kind ?? '', q };
};
