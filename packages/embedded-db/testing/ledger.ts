import { withClient } from '../src/connection.js';

/** Commits a table with one line in it. */
export const writeLedger = (url: string, line: string): Promise<unknown> =>
  withClient(url, async (client) => {
    await client.query('create table if not exists ledger (line text)');
    await client.query('insert into ledger values ($1)', [line]);
  });

/** Reads the lines back, sorted. */
export const readLedger = (url: string): Promise<string[]> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ line: string }>('select line from ledger order by line');
    return rows.map((row) => row.line);
  });

/** One setting of the server. */
export const setting = (url: string, name: string): Promise<string | undefined> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ value: string }>('select current_setting($1) as value', [name]);
    return rows[0]?.value;
  });
