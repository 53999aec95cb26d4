import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';
import { rateLimiter, spend } from '../../../platform/http/rate-limit.js';

/** Codes and links cannot be tried out, mailboxes cannot be filled. Counted in the database. */
@Injectable()
export class InvitationsLimit {
  private readonly here;
  private readonly address;
  private readonly inviter;

  constructor(database: Database) {
    this.here = rateLimiter(database, { keyPrefix: 'join', points: 60, duration: 3600 });
    this.address = rateLimiter(database, { keyPrefix: 'join-mail', points: 3, duration: 3600 });
    this.inviter = rateLimiter(database, { keyPrefix: 'invite', points: 300, duration: 3600 });
  }

  /** Sixty an hour from one place: a training room shares its address. @throws DomainError request/too-many */
  async fromHere(ip: string | undefined): Promise<void> {
    await spend(this.here, ip ?? 'unknown');
  }

  /** Three mails an hour and address. @throws DomainError request/too-many */
  async to(email: string): Promise<void> {
    await spend(this.address, email.toLowerCase());
  }

  /** Three hundred invitations an hour. @throws DomainError request/too-many */
  async by(userId: string): Promise<void> {
    await spend(this.inviter, userId);
  }
}
