import fs from 'node:fs';
import pg from 'pg';
import type { Place } from './place.js';

/** The database that every server has; locks are taken there, as a lock counts within one database only. */
export const MAINTENANCE = 'postgres';

/** What a server answers: `busy` while it starts, recovers or stops; `silent` when nobody takes the call. */
export type Answer = 'ready' | 'busy' | 'silent';

/**
 * The owner's connection string. It holds the password.
 *
 * @param port - where the server listens.
 */
export function urlOf(place: Place, port: number, database: string): string {
  const password = fs.readFileSync(place.passwordFile, 'utf8').trim();
  return `postgres://vigie:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}

/**
 * Asks a server whether it takes connections.
 *
 * @throws pg.DatabaseError when it answers and refuses, such as a password that is not its own.
 */
export async function knock(url: string): Promise<Answer> {
  try {
    return await withClient(url, () => Promise.resolve('ready' as const));
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) return 'silent';
    if (error.code === '57P03' || error.code === '3D000') return 'busy'; // cannot_connect_now; database not made yet
    throw error;
  }
}

/** Does some work on a connection of its own. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined); // a dying server must not take node with it; the query fails by itself
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
