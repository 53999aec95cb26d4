import { Injectable } from '@nestjs/common';
import type { Me } from '@vigie/contracts';
import { passwordChanged } from '../../../events/identity.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/db/database.js';
import { Events } from '../../../platform/events/events.js';
import { DomainError } from '../../../platform/http/problem.js';
import { tokenHash } from '../../../platform/ids/ids.js';
import { AskedByMail } from '../asked-by-mail.js';
import { IdentityService } from '../identity.service.js';
import { SessionsService } from '../sessions/sessions.service.js';
import type { UserEntity } from '../users/user.entity.js';
import { UsersRepository } from '../users/users.repository.js';
import { FORGOTTEN } from './forgotten.job.js';
import { hashPassword } from './password-hash.js';
import { PasswordLinks } from './password-links.js';
import { isTooCommon } from './password.rules.js';
import { PasswordTokensRepository } from './password-tokens.repository.js';

/** Setting passwords. Whatever sets one ends every session of that person. */
@Injectable()
export class PasswordsService {
  constructor(
    private readonly users: UsersRepository,
    private readonly tokens: PasswordTokensRepository,
    private readonly links: PasswordLinks,
    private readonly sessions: SessionsService,
    private readonly identity: IdentityService,
    private readonly asked: AskedByMail,
    private readonly database: Database,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Does the same for every address. */
  async forgotten(email: string): Promise<void> {
    await this.asked.ask(FORGOTTEN, { email });
  }

  /** @throws DomainError identity/link-invalid, identity/password-too-common */
  async reset(token: string, password: string): Promise<void> {
    const hashed = tokenHash(token);
    await this.database.transaction(async () => {
      const userId = await this.tokens.ownerOf(hashed, this.clock.now());
      const user = userId && (await this.users.findActive(userId));
      if (!user) throw linkInvalid();
      refuseCommon(password, user.email);
      if (!(await this.tokens.use(hashed, user.id))) throw linkInvalid();
      await this.set(user, password, 'reset');
    });
  }

  /** @throws DomainError identity/wrong-password, identity/password-too-common */
  async change(actor: Me, current: string, password: string): Promise<void> {
    if (!(await this.identity.authenticate(actor.email, current)))
      throw new DomainError('identity/wrong-password', 422, 'The present password is another one');
    refuseCommon(password, actor.email);
    await this.database.transaction(async () => {
      const user = await this.users.findActive(actor.id);
      if (!user) throw linkInvalid();
      await this.tokens.removeAllOf(user.id);
      await this.set(user, password, 'changed');
    });
  }

  private async set(user: UserEntity, password: string, how: 'changed' | 'reset'): Promise<void> {
    await this.users.changePassword(user.id, await hashPassword(password));
    await this.sessions.endAll(user.id);
    await this.links.mailChanged(user);
    const actorId = how === 'changed' ? user.id : null;
    const at = this.clock.now().toISOString();
    await this.events.publish(passwordChanged, { actorId, userId: user.id, at, how });
  }
}

/** @throws DomainError identity/password-too-common */
export function refuseCommon(password: string, email: string): void {
  if (isTooCommon(password, email))
    throw new DomainError(
      'identity/password-too-common',
      422,
      'This password would be among the first tried',
    );
}

/** The same for a link that never was, was used, or is too old. */
export const linkInvalid = () =>
  new DomainError('identity/link-invalid', 404, 'This link was used already, or its time is over');
