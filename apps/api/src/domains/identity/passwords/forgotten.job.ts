import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { Database } from '../../../platform/db/database.js';
import { AskedByMail } from '../asked-by-mail.js';
import { UsersRepository } from '../users/users.repository.js';
import { PasswordLinks } from './password-links.js';

export const FORGOTTEN = 'identity.password-forgotten';
const Asked = z.object({ email: z.string() });

/** Mails a link to whoever forgot their password; to nobody when the address has no account, or a suspended one. */
@Injectable()
export class ForgottenJob implements OnModuleInit {
  constructor(
    private readonly asked: AskedByMail,
    private readonly users: UsersRepository,
    private readonly links: PasswordLinks,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.asked.on(FORGOTTEN, Asked, ({ email }) => this.mail(email));
  }

  private async mail(email: string): Promise<void> {
    const user = await this.users.findActiveByEmail(email);
    if (user) await this.database.transaction(() => this.links.mailReset(user));
  }
}
