import { describe, expect, it } from '@jest/globals';
import type { RoleGrant } from '@vigie/contracts';
import { completed, differenceOf, isMeaningful, learner, rankOf } from './roles.rules.js';

const course = '018f0000-0000-7000-8000-000000000001';
const grant = (role: RoleGrant['role'], scope: RoleGrant['scope'] = 'platform'): RoleGrant => ({
  role,
  scope,
  scopeId: scope === 'platform' ? null : course,
});

describe('a role', () => {
  it.each([
    [grant('learner'), true],
    [grant('trainer'), true],
    [grant('trainer', 'course'), true],
    [grant('focal-point', 'organisation'), true],
    [grant('focal-point'), false],
    [grant('admin', 'organisation'), false],
    [grant('learner', 'course'), false],
    [grant('trainer', 'organisation'), false],
    [{ role: 'trainer', scope: 'course', scopeId: null } as const, false],
    [{ role: 'trainer', scope: 'platform', scopeId: course } as const, false],
  ])('%j has a meaning: %s', (one, meaningful) => {
    expect(isMeaningful(one)).toBe(meaningful);
  });

  it('of the platform outranks one of a course or an organisation', () => {
    const ranks = [learner, grant('trainer', 'course'), grant('trainer'), grant('admin')].map(rankOf);
    expect(ranks).toEqual([...ranks].sort());
    expect(new Set(ranks).size).toBe(4);
  });
});

describe('a change of roles', () => {
  it('is what is given and what is taken', () => {
    const before = [learner, grant('trainer')];
    const after = [learner, grant('trainer', 'course')];
    expect(differenceOf(before, after)).toEqual([grant('trainer'), grant('trainer', 'course')]);
    expect(differenceOf(before, before)).toEqual([]);
  });

  it('leaves everyone a learner and nothing twice', () => {
    expect(completed([grant('trainer'), grant('trainer'), learner])).toEqual([learner, grant('trainer')]);
  });
});
