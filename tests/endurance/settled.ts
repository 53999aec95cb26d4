import { until } from '../support/until.js';
import type { Product } from './product.js';

/**
 * Waits until the background work is done, and lets an hour pass in the data: the doctor leaves alone what is younger
 * than a minute.
 */
export async function allSettled(product: Product): Promise<void> {
  await until(
    'the jobs to be done',
    async () => {
      const [row] = await product
        .sql<{ count: string }>(
          `select count(*) from pgboss.job where state in ('created', 'retry', 'active') and start_after < now() + interval '5 minutes'`,
        )
        .catch(() => [{ count: '1' }]);
      return row?.count === '0';
    },
    120_000,
  );
  await product.sql(`update attempt set last_at = last_at - interval '1 hour'`);
  await product.sql(`update activity_result set last_at = last_at - interval '1 hour'`);
  await product.sql(
    `update enrolment set completed_at = completed_at - interval '1 hour' where completed_at is not null`,
  );
}
