import type { ResultExportQuery } from '@vigie/contracts';

const states = ['not-started', 'in-progress', 'done', 'passed', 'held', 'certified'] as const;
type State = (typeof states)[number];

/** How the list can be sorted; each key says which way it goes. */
export const sorts = {
  name: { sort: 'name', order: 'asc' },
  organisation: { sort: 'organisation', order: 'asc' },
  last: { sort: 'last', order: 'desc' },
  silent: { sort: 'last', order: 'asc' },
  time: { sort: 'time', order: 'desc' },
  enrolled: { sort: 'enrolled', order: 'desc' },
} as const satisfies Record<string, Pick<ResultExportQuery, 'sort' | 'order'>>;
export type Sort = keyof typeof sorts;

/** What the address of a course's people asks for. */
export type ResultFilter = {
  q: string;
  organisationId: string;
  state: State | null;
  sort: Sort;
  page: number;
};

const isId = (text: string) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
const isSort = (text: string): text is Sort => Object.hasOwn(sorts, text);

/** Reads the filter from the address: `?q=&organisation=&state=&sort=&page=`; nonsense counts as not asked for. */
export function readResultFilter(query: URLSearchParams): ResultFilter {
  const organisationId = query.get('organisation') ?? '';
  const sort = query.get('sort') ?? '';
  const page = Number(query.get('page') ?? 1);
  return {
    q: (query.get('q') ?? '').trim().slice(0, 100),
    organisationId: isId(organisationId) ? organisationId : '',
    state: states.find((state) => state === query.get('state')) ?? null,
    sort: isSort(sort) ? sort : 'name',
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  };
}

/** The address of a list, without what is usual. */
export function resultsHref(courseId: string, filter: Partial<ResultFilter>): string {
  const { q, organisationId, state, sort, page } = filter;
  const params = new URLSearchParams({
    ...(q ? { q } : {}),
    ...(organisationId ? { organisation: organisationId } : {}),
    ...(state ? { state } : {}),
    ...(sort && sort !== 'name' ? { sort } : {}),
    ...(page && page > 1 ? { page: String(page) } : {}),
  });
  return `/studio/courses/${courseId}/people${params.size > 0 ? `?${params}` : ''}`;
}

/** The same question to the API, without the page. */
export function resultsQuery({ q, organisationId, state, sort }: ResultFilter): ResultExportQuery {
  return {
    ...sorts[sort],
    ...(q ? { q } : {}),
    ...(organisationId ? { organisationId } : {}),
    ...(state ? { state } : {}),
  };
}

/** Where what the list shows is taken out, all pages of it. */
export function exportHref(courseId: string, filter: ResultFilter): string {
  const entries = Object.entries(resultsQuery(filter)).map(([name, value]) => [name, String(value)]);
  return `/api/v1/courses/${courseId}/people.csv?${new URLSearchParams(entries)}`;
}
