import { peopleQuery, readPeopleFilter } from '#lib/features/identity/people-filter.ts';
import { apiFor } from '#lib/shared/api/client.ts';
import { unwrap } from '#lib/shared/api/result.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals, url }) => {
  const api = apiFor(fetch, locals.locale);
  const filter = readPeopleFilter(url.searchParams);
  const isAdmin = locals.me?.roles.includes('admin') ?? false;
  const [people, organisations, mails] = await Promise.all([
    api.GET('/api/v1/people', { params: { query: peopleQuery(filter) } }).then(unwrap),
    api.GET('/api/v1/organisations').then(unwrap),
    isAdmin ? api.GET('/api/v1/admin/mails') : null,
  ]);
  return {
    filter,
    people: people.items,
    next: people.next,
    organisations: organisations.items,
    isAdmin,
    hasKeptMails: mails?.response.ok ?? false,
  };
};
