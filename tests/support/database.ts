import { randomBytes } from 'node:crypto';
import pg from 'pg';

const required = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the tests through scripts/jest.mjs`);
  return value;
};

export const testSecret = (): string => required('TEST_SECRET');
export const testDataDir = (): string => required('TEST_DATA_DIR');

const urlOf = (database: string): string => {
  const url = new URL(required('TEST_OWNER_URL'));
  url.pathname = `/${database}`;
  return url.href;
};

/** A migrated database of this test's own. @returns the owner's url */
export async function freshDatabase(): Promise<string> {
  const name = `t_${randomBytes(6).toString('hex')}`;
  await asOwner(urlOf('postgres'), (client) =>
    client.query(`create database ${name} template template_vigie`),
  );
  return urlOf(name);
}

/** An empty database, with not even the tables. */
export async function emptyDatabase(): Promise<string> {
  const name = `t_${randomBytes(6).toString('hex')}`;
  await asOwner(urlOf('postgres'), (client) => client.query(`create database ${name}`));
  return urlOf(name);
}

export async function asOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
