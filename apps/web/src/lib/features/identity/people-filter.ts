import { PersonState, Role } from '@vigie/contracts';

/** What the address of the list of people asks for. */
export type PeopleFilter = {
  q: string;
  organisationId: string;
  role: Role | null;
  state: PersonState | null;
  after: string;
};

const isId = (text: string) => /^[0-9a-f-]{36}$/i.test(text);

/** Reads the filter from the address: `?q=&organisation=&role=&state=&after=`; nonsense is left out. */
export function readPeopleFilter(query: URLSearchParams): PeopleFilter {
  const organisationId = query.get('organisation') ?? '';
  return {
    q: (query.get('q') ?? '').trim().slice(0, 100),
    organisationId: isId(organisationId) ? organisationId : '',
    role: Role.options.find((role) => role === query.get('role')) ?? null,
    state: PersonState.options.find((state) => state === query.get('state')) ?? null,
    after: query.get('after') ?? '',
  };
}

/** Writes it back, leaving out what is not asked. */
export function peopleAddress(filter: Partial<PeopleFilter>): string {
  const asked = {
    q: filter.q,
    organisation: filter.organisationId,
    role: filter.role,
    state: filter.state,
    after: filter.after,
  };
  const query = new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  ).toString();
  return query ? `/studio/people?${query}` : '/studio/people';
}

/** The same for the API, which calls the organisation by its id. */
export function peopleQuery({ q, organisationId, role, state, after }: PeopleFilter) {
  return {
    ...(q ? { q } : {}),
    ...(organisationId ? { organisationId } : {}),
    ...(role ? { role } : {}),
    ...(state ? { state } : {}),
    ...(after ? { after } : {}),
  };
}
