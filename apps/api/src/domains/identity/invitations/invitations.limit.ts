import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';
import { rateLimiter, spend } from '../../../platform/http/rate-limit.js';

/** Codes and links cannot be tried out, mailboxes cannot be filled. Counted in the database. */
@Injectable()
export class InvitationsLimit {
  private readonly codes;
  private readonly links;
  private readonly address;
  private readonly inviter;

  constructor(database: Database) {
    this.codes = rateLimiter(database, { keyPrefix: 'join', points: 300, duration: 3600 });
    this.links = rateLimiter(database, { keyPrefix: 'invitation', points: 1200, duration: 3600 });
    this.address = rateLimiter(database, { keyPrefix: 'join-mail', points: 3, duration: 3600 });
    this.inviter = rateLimiter(database, { keyPrefix: 'invite', points: 300, duration: 3600 });
  }

  /** Three hundred codes an hour from one place: a training room shares its address. @throws DomainError request/too-many */
  async code(ip: string | undefined): Promise<void> {
    await spend(this.codes, ip ?? 'unknown');
  }

  /** A person looks at their invitation several times. @throws DomainError request/too-many */
  async link(ip: string | undefined): Promise<void> {
    await spend(this.links, ip ?? 'unknown');
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
