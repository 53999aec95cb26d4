import { RateLimiterPostgres } from 'rate-limiter-flexible';
import type { Database } from '../db/database.js';

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
