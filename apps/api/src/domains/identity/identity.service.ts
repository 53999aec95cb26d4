import { Injectable } from '@nestjs/common';
import type { ChangeMeInput, Locale, Me, Organisation, Profile, Role } from '@vigie/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/db/database.js';
import { notFound } from '../../platform/http/problem.js';
import { newId } from '../../platform/ids/ids.js';
import { OrganisationsRepository } from './organisations/organisations.repository.js';
import { hashPassword, passwordMatches } from './passwords/password-hash.js';
import { meView, profileView } from './users/user.view.js';
import { UsersRepository } from './users/users.repository.js';

interface NewPerson {
  email: string;
  givenName: string;
  familyName: string;
  password: string;
  organisationId: string;
  locale: Locale | null;
  /** Roles on the platform. */
  roles: Role[];
}

/** Who people are, what they may be asked as, and how they prove it. */
@Injectable()
export class IdentityService {
  constructor(
    private readonly users: UsersRepository,
    private readonly organisations: OrganisationsRepository,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The account that these credentials open, or null. */
  async authenticate(email: string, password: string): Promise<Me | null> {
    const user = await this.users.findForSignIn(email);
    const matches = await passwordMatches(password, user?.passwordHash);
    return user && matches ? meView(user) : null;
  }

  /** @throws DomainError identity/not-found */
  async person(id: string): Promise<Me> {
    const user = await this.users.find(id);
    if (!user) throw notFound('identity');
    return meView(user);
  }

  /** For the command line. Null: nobody has an account with this address, or it is suspended. */
  async personByEmail(email: string): Promise<Me | null> {
    const user = await this.users.findActiveByEmail(email);
    return user ? meView(user) : null;
  }

  /** People by their ids, for other rooms; who is gone is missing. */
  async peopleById(ids: string[]): Promise<Map<string, Me>> {
    const users = await this.users.findAll([...new Set(ids)]);
    return new Map(users.map((user) => [user.id, meView(user)]));
  }

  /** Everybody who works on courses here: trainers of the platform and admins, by name. */
  async staff(): Promise<Me[]> {
    return (await this.users.findActiveWith(['trainer', 'admin'])).map(meView);
  }

  /** Where a person works, as their account says. @throws DomainError identity/not-found */
  async countryOf(id: string): Promise<string | null> {
    const user = await this.users.find(id);
    if (!user) throw notFound('identity');
    return user.country;
  }

  /** With sex and age band: for the person alone. @throws DomainError identity/not-found */
  async profile(id: string): Promise<Profile> {
    const user = await this.users.findWithProfile(id);
    if (!user) throw notFound('identity');
    return profileView(user);
  }

  async changeProfile(id: string, changes: ChangeMeInput): Promise<Me> {
    await this.users.change(id, changes);
    return this.person(id);
  }

  /** The organisation of this name; made when there is none. For the command line and the demonstration. */
  async addOrganisation(name: string): Promise<Organisation> {
    const known = await this.organisations.findByName(name);
    if (known) return { id: known.id, name: known.name };
    const id = newId();
    await this.organisations.add({ id, name, joinCode: null, createdAt: this.clock.now() });
    return { id, name };
  }

  /** An account with a password. @throws DomainError identity/email-taken */
  async addPerson(person: NewPerson): Promise<Me> {
    const { password, roles, ...rest } = person;
    const id = newId();
    const passwordHash = await hashPassword(password);
    const blank = { country: null, profession: null, sex: null, ageBand: null, suspendedAt: null };
    const email = rest.email.toLowerCase();
    await this.database.transaction(() =>
      this.users.add(
        { ...blank, ...rest, id, email, passwordHash, createdAt: this.clock.now() },
        roles.map((role) => ({ role, scope: 'platform', scopeId: null })),
      ),
    );
    return this.person(id);
  }
}
