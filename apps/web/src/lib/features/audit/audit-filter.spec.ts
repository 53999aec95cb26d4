import { expect, test } from '@jest/globals';
import { apiQuery, filterAddress, mistyped, readFilter } from './audit-filter.ts';

const id = '0192d3a0-0000-7000-8000-000000000001';
const nothing = { actor: '', action: '', object: '', from: '', to: '', before: null } as const;

test('an address without a query asks for everything', () => {
  expect(readFilter(new URLSearchParams())).toEqual(nothing);
  expect(apiQuery(nothing)).toEqual({});
  expect(filterAddress(nothing)).toBe('/studio/audit');
});

test('what is asked comes back in the address', () => {
  const address = `/studio/audit?actor=${id}&action=packages.imported&from=2026-11-01&before=51`;
  expect(filterAddress(readFilter(new URLSearchParams(address.split('?')[1])))).toBe(address);
});

test('nonsense is left out', () => {
  const query = new URLSearchParams('action=delete&from=yesterday&to=2026-13-40&before=-1');
  expect(readFilter(query)).toEqual(nothing);
});

test('a mistyped identifier is kept and named, so that nobody takes the whole list for an answer', () => {
  const filter = readFilter(new URLSearchParams(`actor=0192&object=${id}`));
  expect(filter.actor).toBe('0192');
  expect(mistyped(filter)).toEqual({ actor: true, object: false });
});

test('days are whole, both ends included', () => {
  expect(apiQuery({ ...nothing, from: '2026-11-24', to: '2026-11-24' })).toEqual({
    from: '2026-11-24T00:00:00.000Z',
    to: '2026-11-24T23:59:59.999Z',
  });
});
