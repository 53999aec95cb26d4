import type { Me } from '@vigie/contracts';
import type { UserEntity } from './user.entity.js';

export function meView(user: UserEntity): Me {
  return {
    id: user.id,
    email: user.email,
    givenName: user.givenName,
    familyName: user.familyName,
    locale: user.locale,
    roles: user.roles
      .filter((assignment) => assignment.scope === 'platform')
      .map((assignment) => assignment.role),
    organisation: { id: user.organisation.id, name: user.organisation.name },
  };
}
