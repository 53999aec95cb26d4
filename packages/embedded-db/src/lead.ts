import { knock, MAINTENANCE, urlOf, withClient } from './connection.js';
import { freePort } from './free-port.js';
import { launch, type Launched } from './launch.js';
import { type Lock, takeLock } from './lock.js';
import { pause } from './pause.js';
import { findPostmaster, forgetMisleadingPidFile, shutDown } from './postmaster.js';
import type { Setup } from './setup.js';
import { messageOf } from './thrown.js';

/** A server that runs and whose lock we hold. */
export interface Lead {
  readonly pid: number;
  readonly port: number;
  readonly adopted: boolean;
  readonly recovered: boolean;
  readonly lock: Lock;
}

type Server = Omit<Lead, 'lock'>;

/** How long a live server may leave calls unanswered before we say so; busy ones are waited for. */
const SILENCE_MS = 60_000;
const KNOCK_EVERY_MS = 50;
/** Another program took the port after we had found it free; children of a killed server have not ended yet. */
const PASSING = /could not create any TCP|pre-existing shared memory/;
const LAUNCH_TRIES = 20;
const LAUNCH_EVERY_MS = 250;

/**
 * Adopts the server that runs on the data, or starts one, and takes its lock: all of it or nothing.
 *
 * @param port - the port that it must have; any when missing.
 * @param signal - ends the attempt.
 * @throws AlreadyRunningError when another live process leads that server.
 */
export async function takeLead(setup: Setup, port: number | undefined, signal: AbortSignal): Promise<Lead> {
  const server = await adoptOrLaunch(setup, port, signal);
  let lock: Lock | undefined;
  try {
    lock = await takeLock(urlOf(setup.place, server.port, MAINTENANCE), setup.place.asked);
    await ensureDatabase(setup, server.port);
    return { ...server, lock };
  } catch (error) {
    if (!server.adopted) await shutDown(server.pid);
    await lock?.release();
    throw error;
  }
}

async function adoptOrLaunch(setup: Setup, port: number | undefined, signal: AbortSignal): Promise<Server> {
  const { place } = setup;
  let lastHeard = Date.now();
  for (;;) {
    signal.throwIfAborted();
    const found = findPostmaster(place.pgdata);
    if (!found) break;
    if (port !== undefined && found.port !== port) {
      throw new Error(`process ${found.pid} serves the data on another port`);
    }

    const answer = await knock(urlOf(place, found.port, MAINTENANCE));
    if (answer === 'ready') return { ...found, adopted: true, recovered: false };
    if (answer === 'busy') lastHeard = Date.now();
    if (Date.now() - lastHeard > SILENCE_MS) {
      throw new Error(`process ${found.pid} has the data open and does not answer: end it`);
    }
    await pause(KNOCK_EVERY_MS, signal);
  }
  forgetMisleadingPidFile(place.pgdata);
  return { ...(await launchPatiently(setup, port, signal)), adopted: false };
}

/** Tries again when what stood in the way may pass by itself. */
async function launchPatiently(
  setup: Setup,
  port: number | undefined,
  signal: AbortSignal,
): Promise<Launched> {
  for (let tries = 1; ; tries++) {
    try {
      return await launch(setup, port ?? (await freePort()), signal);
    } catch (error) {
      if (tries === LAUNCH_TRIES || !PASSING.test(messageOf(error))) throw error;
      await pause(LAUNCH_EVERY_MS, signal);
    }
  }
}

async function ensureDatabase({ place, database }: Setup, port: number): Promise<void> {
  await withClient(urlOf(place, port, MAINTENANCE), async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`);
  });
}
