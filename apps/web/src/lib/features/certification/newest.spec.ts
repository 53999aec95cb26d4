import { describe, expect, it } from '@jest/globals';
import type { Certificate } from '@vigie/contracts';
import { daysLeft } from './days-left.ts';
import { newestFor } from './newest.ts';

const aCertificate = (id: string, state: Certificate['state'], issuedAt: string) =>
  ({ id, state, facts: { course: { id: 'course' }, issuedAt } }) as Certificate;

describe('the certificate of a course that counts', () => {
  it('is the newest one', () => {
    const certificates = [
      aCertificate('old', 'expired', '2024-01-01T00:00:00Z'),
      aCertificate('new', 'valid', '2026-01-01T00:00:00Z'),
    ];
    expect(newestFor('course', certificates)?.id).toBe('new');
  });

  it('is never a withdrawn or replaced one, nor one of another course', () => {
    const certificates = [
      aCertificate('a', 'withdrawn', '2026-01-01T00:00:00Z'),
      aCertificate('b', 'replaced', '2026-01-01T00:00:00Z'),
    ];
    expect(newestFor('course', certificates)).toBeNull();
    expect(newestFor('other', [aCertificate('c', 'valid', '2026-01-01T00:00:00Z')])).toBeNull();
  });
});

describe('days left', () => {
  it('counts whole days and stops at none', () => {
    expect(daysLeft('2026-12-03T00:00:00Z', new Date('2026-11-23T12:00:00Z'))).toBe(9);
    expect(daysLeft('2026-11-01T00:00:00Z', new Date('2026-11-23T12:00:00Z'))).toBe(0);
  });
});
