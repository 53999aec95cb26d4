import pg from 'pg';
import type { DataSource } from 'typeorm';

/** TypeORM's own pool, so that entities, sessions and limits share one. */
export function poolOf(dataSource: DataSource): pg.Pool {
  const { driver } = dataSource;
  if ('master' in driver && driver.master instanceof pg.Pool) return driver.master;
  throw new Error('the data source is not connected to PostgreSQL');
}
