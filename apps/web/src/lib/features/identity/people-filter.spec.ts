import { describe, expect, it } from '@jest/globals';
import { peopleAddress, peopleQuery, readPeopleFilter } from './people-filter.ts';

const id = '018f0000-0000-7000-8000-000000000001';
const read = (query: string) => readPeopleFilter(new URLSearchParams(query));

describe('the list of people', () => {
  it('is asked for by its address', () => {
    const filter = read(`q= Ben &organisation=${id}&role=trainer&state=suspended&after=abc`);
    expect(filter).toEqual({
      q: 'Ben',
      organisationId: id,
      role: 'trainer',
      state: 'suspended',
      after: 'abc',
    });
    expect(peopleAddress(filter)).toBe(
      `/studio/people?q=Ben&organisation=${id}&role=trainer&state=suspended&after=abc`,
    );
    expect(peopleQuery(filter)).toEqual({ ...filter });
  });

  it('leaves out what is not asked, and nonsense', () => {
    const filter = read('role=owner&state=&organisation=x');
    expect(peopleQuery(filter)).toEqual({});
    expect(peopleAddress(filter)).toBe('/studio/people');
  });
});
