import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { newId, newToken, tokenHash } from '../../../platform/ids/ids.js';
import type { Mail } from '../../../platform/mail/mail.js';
import { Mailer } from '../../../platform/mail/mailer.js';
import { passwordChangedMail, resetMail, welcomeMail } from '../identity.mail.js';
import type { UserEntity } from '../users/user.entity.js';
import { UsersRepository } from '../users/users.repository.js';
import { PasswordTokensRepository } from './password-tokens.repository.js';

const minute = 60_000;
const resetMinutes = 30;
const welcomeMinutes = 7 * 24 * 60;

/** Mails the links by which people set a password. They lead to LMS_ORIGIN, whatever a request called this host. */
@Injectable()
export class PasswordLinks {
  constructor(
    private readonly users: UsersRepository,
    private readonly tokens: PasswordTokensRepository,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'LMS_ORIGIN'>,
  ) {}

  /** Thirty minutes, for who forgot their password. */
  async mailReset(user: UserEntity): Promise<void> {
    await this.mailLink(user, resetMinutes, (url) => resetMail(readerOf(user), url, resetMinutes));
  }

  /** Seven days, for an account that an admin made. */
  async mailWelcome(userId: string): Promise<void> {
    const user = await this.users.find(userId);
    if (!user) return;
    await this.mailLink(user, welcomeMinutes, (url, expiresAt) =>
      welcomeMail(readerOf(user), url, expiresAt),
    );
  }

  async mailChanged(user: UserEntity): Promise<void> {
    const url = `${this.config.LMS_ORIGIN}/forgotten`;
    const expiresAt = new Date(this.clock.now().getTime() + welcomeMinutes * minute);
    await this.mailer.send(passwordChangedMail(readerOf(user), url), expiresAt);
  }

  private async mailLink(
    user: UserEntity,
    minutes: number,
    mail: (url: string, expiresAt: Date) => Mail,
  ): Promise<void> {
    const token = newToken();
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + minutes * minute);
    await this.tokens.add({
      id: newId(),
      userId: user.id,
      tokenHash: tokenHash(token),
      createdAt,
      expiresAt,
    });
    await this.mailer.send(mail(`${this.config.LMS_ORIGIN}/reset?token=${token}`, expiresAt), expiresAt);
  }
}

const readerOf = ({ email, locale, givenName }: UserEntity) => ({
  to: email,
  locale: locale ?? 'fr',
  name: givenName,
});
