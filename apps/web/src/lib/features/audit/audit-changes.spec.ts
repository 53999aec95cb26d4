import { expect, test } from '@jest/globals';
import { changesOf } from './audit-changes.ts';

test('only what differs is a change', () => {
  const before = { certificate: null, pilot: true };
  expect(changesOf({ before, after: { certificate: 'success', pilot: true } })).toEqual([
    { field: 'certificate', before: 'null', after: '"success"' },
  ]);
});

test('what came into being has no before, what went has no after', () => {
  expect(changesOf({ before: null, after: { state: 'active' } })).toEqual([
    { field: 'state', before: null, after: '"active"' },
  ]);
  expect(changesOf({ before: { state: 'active' }, after: null })).toEqual([
    { field: 'state', before: '"active"', after: null },
  ]);
});

test('an entry that changed no field has no changes', () => {
  expect(changesOf({ before: { pilot: true }, after: { pilot: true } })).toEqual([]);
});
