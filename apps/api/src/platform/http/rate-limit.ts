import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '../db/database.js';
import { DomainError } from './problem.js';

/** A limit counted in PostgreSQL, so that all processes agree. `duration` in seconds. */
export function rateLimiter(
  database: Database,
  limit: { keyPrefix: string; points: number; duration: number },
): RateLimiterPostgres {
  return new RateLimiterPostgres({
    ...limit,
    storeClient: { query: (query: { text: string; values: unknown[] }) => database.query(query) },
    storeType: 'client',
    tableName: 'rate_limit',
    tableCreated: true,
    clearExpiredByTimeout: false,
  });
}

/**
 * Counts one use against a limit.
 *
 * @throws DomainError request/too-many with `retryAfterSeconds`
 */
export async function spend(limit: RateLimiterPostgres, key: string): Promise<void> {
  try {
    await limit.consume(key);
  } catch (rejected) {
    if (!(rejected instanceof RateLimiterRes)) throw rejected;
    throw new DomainError('request/too-many', 429, 'Too many requests of this kind', {
      retryAfterSeconds: Math.ceil(rejected.msBeforeNext / 1000),
    });
  }
}
