import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';
import { rateLimiter, spend } from '../../../platform/http/rate-limit.js';

/** Nobody's mailbox is filled, and nobody guesses links or the old password. Counted in the database. */
@Injectable()
export class PasswordsLimit {
  private readonly forgotten;
  private readonly links;
  private readonly changes;

  constructor(database: Database) {
    this.forgotten = rateLimiter(database, { keyPrefix: 'forgotten', points: 3, duration: 3600 });
    this.links = rateLimiter(database, { keyPrefix: 'reset', points: 300, duration: 3600 });
    this.changes = rateLimiter(database, { keyPrefix: 'password', points: 10, duration: 900 });
  }

  /** Three mails an hour and address, known or not. @throws DomainError request/too-many */
  async askLink(email: string): Promise<void> {
    await spend(this.forgotten, email.toLowerCase());
  }

  /** Three hundred an hour from one place: a ministry shares its address. @throws DomainError request/too-many */
  async fromHere(ip: string | undefined): Promise<void> {
    await spend(this.links, ip ?? 'unknown');
  }

  /** Ten in a quarter of an hour. @throws DomainError request/too-many */
  async change(userId: string): Promise<void> {
    await spend(this.changes, userId);
  }
}
