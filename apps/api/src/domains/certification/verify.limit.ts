import { Injectable } from '@nestjs/common';
import { RateLimiterRes } from 'rate-limiter-flexible';
import { Database } from '../../platform/db/database.js';
import { rateLimiter } from '../../platform/http/rate-limit.js';
import { DomainError } from '../../platform/http/problem.js';

/** Sixty checks a minute and address: plenty for people, too few to try numbers out. */
@Injectable()
export class VerifyLimit {
  private readonly byAddress;

  constructor(database: Database) {
    this.byAddress = rateLimiter(database, { keyPrefix: 'verify', points: 60, duration: 60 });
  }

  /** @throws DomainError request/too-many with `retryAfterSeconds` */
  async check(address: string | undefined): Promise<void> {
    try {
      await this.byAddress.consume(address ?? 'unknown');
    } catch (rejected) {
      if (!(rejected instanceof RateLimiterRes)) throw rejected;
      throw new DomainError('request/too-many', 429, 'Too many checks from here', {
        retryAfterSeconds: Math.ceil(rejected.msBeforeNext / 1000),
      });
    }
  }
}
