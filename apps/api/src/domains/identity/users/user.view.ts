import type { Me, Person, Profile, RoleGrant } from '@vigie/contracts';
import { allowedOnPerson } from './people.policy.js';
import type { UserEntity } from './user.entity.js';

export function meView(user: UserEntity): Me {
  return {
    id: user.id,
    email: user.email,
    givenName: user.givenName,
    familyName: user.familyName,
    locale: user.locale,
    roles: user.roles.filter(({ scope }) => scope === 'platform').map(({ role }) => role),
    focalPointOf: scopesOf(user, 'organisation'),
    trainerOf: scopesOf(user, 'course'),
    organisation: { id: user.organisation.id, name: user.organisation.name },
  };
}

export function profileView(user: UserEntity): Profile {
  const { locale, country, profession, sex, ageBand } = user;
  return { locale, country, profession, sex, ageBand };
}

export const grantsOf = (user: UserEntity): RoleGrant[] =>
  user.roles.map(({ role, scope, scopeId }) => ({ role, scope, scopeId }));

export function personView(user: UserEntity, actor: Me): Person {
  const grants = grantsOf(user);
  return {
    id: user.id,
    email: user.email,
    givenName: user.givenName,
    familyName: user.familyName,
    locale: user.locale,
    country: user.country,
    profession: user.profession,
    organisation: { id: user.organisation.id, name: user.organisation.name },
    roles: grants,
    state: user.suspendedAt ? 'suspended' : 'active',
    createdAt: user.createdAt.toISOString(),
    can: allowedOnPerson(actor, { id: user.id, organisationId: user.organisationId, grants }),
  };
}

const scopesOf = (user: UserEntity, wanted: RoleGrant['scope']) =>
  user.roles.flatMap(({ scope, scopeId }) => (scope === wanted && scopeId ? [scopeId] : []));
