import { Inject, Injectable } from '@nestjs/common';
import type { InvitationInput } from '@vigie/contracts';
import { invitationSent } from '../../../events/identity.js';
import { Clock } from '../../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/db/database.js';
import { Events } from '../../../platform/events/events.js';
import { newId, newToken, tokenHash } from '../../../platform/ids/ids.js';
import { Mailer } from '../../../platform/mail/mailer.js';
import { alreadyMemberMail, invitationMail } from '../identity.mail.js';
import { OrganisationsRepository } from '../organisations/organisations.repository.js';
import { UsersRepository } from '../users/users.repository.js';
import { InvitationsRepository } from './invitations.repository.js';

const week = 7 * 24 * 3600 * 1000;

/** Makes invitations and mails them. The link leads to LMS_ORIGIN, whatever a request called this host. */
@Injectable()
export class InvitationLinks {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly organisations: OrganisationsRepository,
    private readonly users: UsersRepository,
    private readonly mailer: Mailer,
    private readonly database: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'LMS_ORIGIN'>,
  ) {}

  /**
   * Invites an address; one that has an account gets a mail that says so instead, because neither the page nor the
   * list of invitations may tell.
   *
   * @param invitedBy - null: the person asked for it.
   */
  async mail(input: InvitationInput, invitedBy: string | null): Promise<string> {
    const { id: organisationId, name } = await this.organisations.mustExist(input.organisationId);
    const [id, token, createdAt] = [newId(), newToken(), this.clock.now()];
    const expiresAt = new Date(createdAt.getTime() + week);
    const email = input.email.toLowerCase();
    const url = `${this.config.LMS_ORIGIN}/invitation?token=${token}`;
    const reader = { to: email, locale: input.locale };
    await this.database.transaction(async () => {
      const mail = (await this.users.emailExists(email))
        ? alreadyMemberMail(reader, `${this.config.LMS_ORIGIN}/sign-in`)
        : invitationMail(reader, { organisation: name, url, expiresAt });
      await this.invitations.replace({
        ...input,
        id,
        email,
        tokenHash: tokenHash(token),
        invitedBy,
        createdAt,
        expiresAt,
      });
      await this.mailer.send(mail, expiresAt);
      const at = createdAt.toISOString();
      await this.events.publish(invitationSent, { actorId: invitedBy, invitationId: id, organisationId, at });
    });
    return id;
  }
}
