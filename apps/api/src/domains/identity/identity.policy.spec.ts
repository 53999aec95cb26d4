import { describe, expect, it } from '@jest/globals';
import type { Me, Role } from '@vigie/contracts';
import { mayInvite } from './invitations/invitations.policy.js';
import { allowedOnOrganisation } from './organisations/organisations.policy.js';
import { mayChangeRolesOf, mayGive } from './roles/roles.policy.js';
import { learner } from './roles/roles.rules.js';
import { allowedOnPerson, maySeePerson } from './users/people.policy.js';

const [mine, other] = ['organisation-mine', 'organisation-other'];
const actor = (roles: Role[], focalPointOf: string[] = []): Pick<Me, 'id' | 'roles' | 'focalPointOf'> => ({
  id: 'the actor',
  roles,
  focalPointOf,
});
const people = {
  learner: actor(['learner']),
  'focal point': actor(['learner'], [mine]),
  trainer: actor(['learner', 'trainer']),
  admin: actor(['learner', 'admin']),
};
const someone = { id: 'someone', organisationId: mine, grants: [learner] };
const anAdmin = {
  ...someone,
  grants: [learner, { role: 'admin', scope: 'platform', scopeId: null } as const],
};

describe('seeing people', () => {
  it.each([
    ['learner', false, false],
    ['focal point', true, false],
    ['trainer', false, false],
    ['admin', true, true],
  ] as const)('%s: of the own organisation %s, of another %s', (who, own, foreign) => {
    expect(maySeePerson(people[who], { organisationId: mine })).toBe(own);
    expect(maySeePerson(people[who], { organisationId: other })).toBe(foreign);
  });
});

describe('what may be done with a person', () => {
  it.each([
    ['learner', []],
    ['focal point', []],
    ['trainer', []],
    ['admin', ['rename', 'suspend', 'move', 'end-sessions', 'give-roles']],
  ] as const)('by a %s', (who, can) => {
    expect(allowedOnPerson(people[who], someone)).toEqual(can);
  });

  it('by admins: to an equal all but roles, to themselves only the name', () => {
    expect(allowedOnPerson(people.admin, anAdmin)).toEqual(['rename', 'suspend', 'move', 'end-sessions']);
    expect(allowedOnPerson(people.admin, { ...anAdmin, id: 'the actor' })).toEqual(['rename']);
  });
});

describe('giving roles', () => {
  const trainer = { role: 'trainer', scope: 'platform', scopeId: null } as const;
  const ofCourse = { role: 'trainer', scope: 'course', scopeId: 'course' } as const;
  const admin = { role: 'admin', scope: 'platform', scopeId: null } as const;

  it('is for admins, and never the role that they have themselves', () => {
    expect([learner, trainer, ofCourse, admin].map((grant) => mayGive(people.admin, grant))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    for (const who of [people.learner, people['focal point'], people.trainer])
      expect([learner, trainer, ofCourse, admin].some((grant) => mayGive(who, grant))).toBe(false);
  });

  it('is never for oneself, nor for an equal', () => {
    expect(mayChangeRolesOf(people.admin, someone)).toBe(true);
    expect(mayChangeRolesOf(people.admin, { ...someone, id: 'the actor' })).toBe(false);
    expect(mayChangeRolesOf(people.admin, anAdmin)).toBe(false);
    expect(mayChangeRolesOf(people.trainer, someone)).toBe(false);
  });
});

describe('inviting', () => {
  it.each([
    ['learner', [], []],
    ['focal point', ['learner'], []],
    ['trainer', ['learner'], ['learner']],
    ['admin', ['learner', 'focal-point', 'trainer'], ['learner', 'focal-point', 'trainer']],
  ] as const)('%s: into the own organisation %j, into another %j', (who, own, foreign) => {
    const roles: Role[] = ['learner', 'focal-point', 'trainer', 'admin'];
    expect(roles.filter((role) => mayInvite(people[who], mine, role))).toEqual(own);
    expect(roles.filter((role) => mayInvite(people[who], other, role))).toEqual(foreign);
  });
});

describe('what may be done with an organisation', () => {
  it.each([
    ['learner', [], []],
    ['focal point', ['change-join-code', 'invite'], []],
    ['trainer', ['invite'], ['invite']],
    ['admin', ['rename', 'change-join-code', 'invite'], ['rename', 'change-join-code', 'invite']],
  ] as const)('by a %s: with the own %j, with another %j', (who, own, foreign) => {
    expect(allowedOnOrganisation(people[who], mine)).toEqual(own);
    expect(allowedOnOrganisation(people[who], other)).toEqual(foreign);
  });
});
