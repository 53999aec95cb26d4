import { Injectable } from '@nestjs/common';
import type { Locale, Me, Organisation, Role } from '@vigie/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/db/database.js';
import { notFound } from '../../platform/http/problem.js';
import { newId } from '../../platform/ids/ids.js';
import { meView } from './identity.view.js';
import { hashPassword, passwordMatches } from './passwords.js';
import { UsersRepository } from './users.repository.js';

interface NewPerson {
  email: string;
  givenName: string;
  familyName: string;
  password: string;
  organisationId: string;
  locale: Locale | null;
  roles: Role[];
}

/** Who people are, what they may be asked as, and how they prove it. */
@Injectable()
export class IdentityService {
  constructor(
    private readonly users: UsersRepository,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The account that these credentials open, or null. */
  async authenticate(email: string, password: string): Promise<Me | null> {
    const user = await this.users.findForSignIn(email);
    const matches = await passwordMatches(password, user?.passwordHash);
    return user && matches ? meView(user) : null;
  }

  /** Someone who may act now: null when the account is gone or suspended. */
  async activePerson(id: string): Promise<Me | null> {
    const user = await this.users.findActive(id);
    return user && meView(user);
  }

  /** @throws DomainError identity/not-found */
  async person(id: string): Promise<Me> {
    const user = await this.users.find(id);
    if (!user) throw notFound('identity');
    return meView(user);
  }

  /** People by their ids, for other rooms; who is gone is missing. */
  async peopleById(ids: string[]): Promise<Map<string, Me>> {
    const users = await this.users.findAll([...new Set(ids)]);
    return new Map(users.map((user) => [user.id, meView(user)]));
  }

  async changeLocale(id: string, locale: Locale): Promise<Me> {
    await this.users.changeLocale(id, locale);
    return this.person(id);
  }

  async addOrganisation(name: string): Promise<Organisation> {
    const organisation = { id: newId(), name, createdAt: this.clock.now() };
    await this.users.addOrganisation(organisation);
    return organisation;
  }

  /** @throws DomainError identity/email-taken */
  async addPerson(person: NewPerson): Promise<Me> {
    const { password, roles, ...rest } = person;
    const id = newId();
    const passwordHash = await hashPassword(password);
    await this.database.transaction(() =>
      this.users.add(
        {
          ...rest,
          id,
          email: rest.email.toLowerCase(),
          passwordHash,
          suspendedAt: null,
          createdAt: this.clock.now(),
        },
        roles.map((role) => ({ id: newId(), userId: id, role, scope: 'platform', scopeId: null })),
      ),
    );
    return this.person(id);
  }
}
