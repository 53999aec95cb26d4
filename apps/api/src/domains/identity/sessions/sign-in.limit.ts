import { Injectable } from '@nestjs/common';
import type { RateLimiterPostgres } from 'rate-limiter-flexible';
import { Database } from '../../../platform/db/database.js';
import { DomainError } from '../../../platform/http/problem.js';
import { rateLimiter } from '../../../platform/http/rate-limit.js';

/** Ten failed tries per address and quarter of an hour, counted in the database so that all processes agree. */
@Injectable()
export class SignInLimit {
  private readonly byEmail: RateLimiterPostgres;

  constructor(database: Database) {
    this.byEmail = rateLimiter(database, { keyPrefix: 'sign-in', points: 10, duration: 900 });
  }

  /** @throws DomainError identity/too-many-tries with `retryAfterSeconds` */
  async check(email: string): Promise<void> {
    const state = await this.byEmail.get(email.toLowerCase());
    if (state && state.remainingPoints <= 0)
      throw new DomainError('identity/too-many-tries', 429, 'Too many failed tries', {
        retryAfterSeconds: Math.ceil(state.msBeforeNext / 1000),
      });
  }

  async failed(email: string): Promise<void> {
    await this.byEmail.penalty(email.toLowerCase());
  }

  async succeeded(email: string): Promise<void> {
    await this.byEmail.delete(email.toLowerCase());
  }
}
