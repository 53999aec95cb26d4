import { apiFor } from '#lib/shared/api/client.ts';
import { unwrap } from '#lib/shared/api/result.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals, url }) => {
  const api = apiFor(fetch, locals.locale);
  const { items } = unwrap(await api.GET('/api/v1/help-contacts'));
  const profile = locals.me ? (await api.GET('/api/v1/me/profile')).data : undefined;
  const asked = url.searchParams.get('country') ?? '';
  const countries = [...new Set(items.flatMap(({ country }) => country ?? []))];
  const country = countries.includes(asked) ? asked : '';
  return {
    countries,
    country,
    own: country || (profile?.country ?? null),
    contacts: country ? items.filter((one) => one.country === country || one.country === null) : items,
  };
};
