import { createHmac } from 'node:crypto';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.js';

/** The role that the application works as: it owns nothing and may not rewrite what is append-only. */
export const APP_ROLE = 'vigie_app';

/** The owner's connection turned into the application's: same server, its own role and password. */
export function appDatabaseUrl(ownerUrl: string, secret: string): string {
  const url = new URL(ownerUrl);
  url.username = APP_ROLE;
  url.password = createHmac('sha256', secret).update('database password').digest('base64url');
  return url.href;
}

/**
 * Brings the database to the newest version as its owner: roles, tables, job queue.
 * Processes that start together wait for each other (advisory lock).
 */
export async function migrate(ownerUrl: string, appUrl: string): Promise<number> {
  const lock = new pg.Client({ connectionString: ownerUrl });
  lock.on('error', () => {});
  await lock.connect();
  try {
    await lock.query('select pg_advisory_lock(7416502)');
    await ensureAppRole(lock, new URL(appUrl));
    const dataSource = await ownerDataSource(ownerUrl).initialize();
    const done = await dataSource.runMigrations({ transaction: 'each' }).finally(() => dataSource.destroy());
    await installJobQueue(ownerUrl);
    await lock.query(`grant usage on schema pgboss to ${APP_ROLE};
      grant select, insert, update, delete on all tables in schema pgboss to ${APP_ROLE};
      grant usage on all sequences in schema pgboss to ${APP_ROLE};
      grant execute on all functions in schema pgboss to ${APP_ROLE}`);
    return done.length;
  } finally {
    await lock.end();
  }
}

/** Undoes every migration, newest first. The job queue stays. @public read by the tests */
export async function migrateDown(ownerUrl: string): Promise<void> {
  const dataSource = await ownerDataSource(ownerUrl).initialize();
  try {
    for (const _ of migrations) await dataSource.undoLastMigration({ transaction: 'each' });
  } finally {
    await dataSource.destroy();
  }
}

const ownerDataSource = (url: string) =>
  new DataSource({ type: 'postgres', url, migrations, synchronize: false });

/** Another database of the same server may have made the role already: a role belongs to the whole server. */
async function ensureAppRole(owner: pg.Client, appUrl: URL): Promise<void> {
  if (decodeURIComponent(appUrl.username) !== APP_ROLE)
    throw new Error(`DATABASE_APP_URL must sign in as the role ${APP_ROLE}`);

  const password = pg.escapeLiteral(decodeURIComponent(appUrl.password));
  const { rows } = await owner.query<{ canCreate: boolean; exists: boolean }>(
    `select rolcreaterole or rolsuper as "canCreate",
            exists (select from pg_roles where rolname = $1) as "exists"
       from pg_roles where rolname = current_user`,
    [APP_ROLE],
  );
  const role = rows[0];
  if (!role?.exists) {
    await owner.query(`create role ${APP_ROLE} login password ${password}`);
  } else if (role.canCreate) {
    await owner.query(`alter role ${APP_ROLE} login password ${password}`);
  }
}

async function installJobQueue(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, supervise: false, schedule: false, max: 2 });
  boss.on('error', () => {});
  await boss.start();
  await boss.stop({ graceful: false });
}
