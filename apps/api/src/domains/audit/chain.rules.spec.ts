import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { CHAIN_START, faultOf, linked, type Recorded } from './chain.rules.js';

const entry: Recorded = {
  factId: '0192d3a0-0000-7000-8000-000000000001',
  at: new Date('2026-11-24T08:00:00.000Z'),
  action: 'catalogue.courseChanged',
  actorId: null,
  objectKind: 'course',
  objectId: '0192d3a0-0000-7000-8000-000000000002',
  subjectId: null,
  before: { pilot: true, certificate: null },
  after: { pilot: false, certificate: 'success' },
  reference: 'R-00C0FFEE',
};

describe('the chain', () => {
  test('holds SHA-256 of the hash before and the canonical entry, which anyone can recompute', () => {
    // Written out by hand from RFC 8785: keys sorted, no spaces.
    const canonical =
      '{"action":"catalogue.courseChanged","actorId":null,"after":{"certificate":"success","pilot":false},' +
      '"at":"2026-11-24T08:00:00.000Z","before":{"certificate":null,"pilot":true},' +
      '"factId":"0192d3a0-0000-7000-8000-000000000001","number":1,"objectId":"0192d3a0-0000-7000-8000-000000000002",' +
      '"objectKind":"course","reference":"R-00C0FFEE","subjectId":null}';
    const expected = createHash('sha256')
      .update('0'.repeat(64) + canonical)
      .digest('hex');
    expect(linked(CHAIN_START, entry)).toMatchObject({ number: 1, hash: expected });
  });

  test('does not depend on the order in which a database gives keys back', () => {
    const turned = { ...entry, before: { certificate: null, pilot: true } };
    expect(linked(CHAIN_START, turned).hash).toBe(linked(CHAIN_START, entry).hash);
  });

  const first = linked(CHAIN_START, entry);
  const second = linked(first, { ...entry, factId: '0192d3a0-0000-7000-8000-000000000003' });

  test('is sound when each entry follows the one before', () => {
    expect(faultOf(CHAIN_START, first)).toBeNull();
    expect(faultOf(first, second)).toBeNull();
  });

  test.each([
    ['actorId', '0192d3a0-0000-7000-8000-000000000009'],
    ['subjectId', '0192d3a0-0000-7000-8000-000000000009'],
    ['objectId', null],
    ['objectKind', 'package'],
    ['action', 'catalogue.courseClosed'],
    ['factId', '0192d3a0-0000-7000-8000-000000000009'],
    ['reference', null],
    ['at', new Date('2026-11-24T08:00:00.001Z')],
    ['before', null],
    ['after', { pilot: true }],
  ])('breaks when %s is changed', (field, value) => {
    expect(faultOf(first, { ...second, [field]: value })).toBe('content');
  });

  test('breaks where an entry is taken out, and where the ones after it are renumbered', () => {
    expect(faultOf(CHAIN_START, second)).toBe('gap');
    expect(faultOf(CHAIN_START, { ...second, number: 1 })).toBe('chain');
  });
});
