import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Locale } from '@vigie/contracts';
import { z } from 'zod';
import { AskedByMail } from '../asked-by-mail.js';
import { InvitationLinks } from './invitation-links.js';

export const REGISTRATION = 'identity.registration-asked';
const Asked = z.object({ email: z.string(), organisationId: z.uuid(), locale: Locale });

/** Whoever holds the join code invites themselves: the mail's link proves the address. */
@Injectable()
export class RegistrationJob implements OnModuleInit {
  constructor(
    private readonly asked: AskedByMail,
    private readonly links: InvitationLinks,
  ) {}

  onModuleInit(): void {
    this.asked.on(REGISTRATION, Asked, async (request) => {
      await this.links.mail({ ...request, role: 'learner' }, null);
    });
  }
}
