import type { Database } from '@vigie/api/platform/db/database.js';

/** Everything that any table of any schema holds, as text; what a person left behind can be looked for in it. */
export async function everyRow(database: Database): Promise<string> {
  const tables = await database.sql<{ schema: string; name: string }>(
    `select table_schema as schema, table_name as name from information_schema.tables
      where table_schema in ('public', 'pgboss') and table_type = 'BASE TABLE'
      order by 1, 2`,
  );
  const rows: string[] = [];
  for (const { schema, name } of tables) {
    const [row] = await database.sql<{ all: string }>(
      `select coalesce(string_agg(t::text, E'\n' order by t::text), '') as all from "${schema}"."${name}" t`,
    );
    rows.push(`-- ${schema}.${name}\n${row?.all ?? ''}`);
  }
  return rows.join('\n');
}
