import { describe, expect, it } from '@jest/globals';
import { exportHref, readResultFilter, resultsHref, resultsQuery } from './result-filter.ts';

const organisation = '0192d3a0-0000-7000-8000-000000000001';
const read = (text: string) => readResultFilter(new URLSearchParams(text));

describe('the filter of a course’s people', () => {
  it('is read from the address, and written back', () => {
    const text = `q=haddad&organisation=${organisation}&state=held&sort=silent&page=3`;
    expect(resultsHref('c', read(text))).toBe(`/studio/courses/c/people?${text}`);
  });

  it('forgets nonsense', () => {
    expect(read('organisation=x&state=lost&sort=toString&page=-1')).toEqual({
      q: '',
      organisationId: '',
      state: null,
      sort: 'name',
      page: 1,
    });
    expect(resultsHref('c', read('page=1&sort=name'))).toBe('/studio/courses/c/people');
  });

  it('asks the API the same, and the export asks it for all pages', () => {
    const filter = read('state=done&sort=time&page=2');
    expect(resultsQuery(filter)).toEqual({ state: 'done', sort: 'time', order: 'desc' });
    expect(exportHref('c', filter)).toBe('/api/v1/courses/c/people.csv?sort=time&order=desc&state=done');
  });
});
