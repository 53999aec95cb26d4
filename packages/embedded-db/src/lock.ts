import net from 'node:net';
import pg from 'pg';
import { AlreadyRunningError } from './errors.js';
import { pause } from './pause.js';
import { isAlive } from './postmaster.js';

/** The session that holds the lock; its end is also how we hear that the server has died. */
export interface Lock {
  /** Settles when the session is gone. */
  readonly lost: Promise<void>;
  release(): Promise<void>;
}

/** The lock's two numbers: "VIGI" in ASCII, and 1 for "leads this server". */
const KEY = [0x56494749, 1];

/** The server takes a moment to notice that a killed process is gone, and only then frees its lock. */
const GHOST_MS = 5000;
const TRY_EVERY_MS = 50;

/** Holders put their process id here, for the message to those who are refused. */
const NAME = 'vigie leads as process ';

const HOLDER = `
  select application_name as name from pg_locks join pg_stat_activity using (pid)
  where locktype = 'advisory' and granted and classid::bigint = $1 and objid::bigint = $2`;

/**
 * Takes the advisory lock that makes this process the one leader of a server, on a connection of its own.
 * It backs the guard where that cannot reach: one data folder under two names (a bind mount, a container).
 *
 * @param url - the owner's connection string to the maintenance database.
 * @param dataDir - for the error message.
 * @throws AlreadyRunningError when a live process holds it.
 */
export async function takeLock(url: string, dataDir: string): Promise<Lock> {
  const socket = new net.Socket();
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5000,
    application_name: `${NAME}${process.pid}`,
    stream: () => socket,
  });
  client.on('error', () => undefined); // told by "end"
  const lost = new Promise<void>((resolve) => client.once('end', () => resolve()));
  const release = async (): Promise<void> => void (await client.end().catch(() => undefined));
  try {
    await client.connect();
    await insist(client, dataDir);
  } catch (error) {
    await release();
    throw error;
  }
  socket.unref(); // holding the lock does not keep node from ending
  return { lost, release };
}

async function insist(client: pg.Client, dataDir: string): Promise<void> {
  const deadline = Date.now() + GHOST_MS;
  while (!(await tries(client))) {
    const holder = await holderOf(client);
    if ((holder !== undefined && isAlive(holder)) || Date.now() > deadline)
      throw new AlreadyRunningError(dataDir, holder);
    await pause(TRY_EVERY_MS);
  }
}

async function tries(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1, $2) as got', KEY);
  return rows[0]?.got === true;
}

async function holderOf(client: pg.Client): Promise<number | undefined> {
  const { rows } = await client.query<{ name: string }>(HOLDER, KEY);
  const name = rows[0]?.name ?? '';
  return name.startsWith(NAME) ? Number(name.slice(NAME.length)) : undefined;
}
