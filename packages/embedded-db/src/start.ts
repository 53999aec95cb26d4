import fs from 'node:fs';
import { findBinaries } from './binaries.js';
import { urlOf } from './connection.js';
import type { EmbeddedDb, EmbeddedDbOptions } from './embedded-db.js';
import { AlreadyRunningError } from './errors.js';
import { during } from './failure.rules.js';
import { type Guard, takeGuard } from './guard.js';
import { initialise } from './initialise.js';
import { type Lead, takeLead } from './lead.js';
import { findPlace } from './place.js';
import type { Setup } from './setup.js';
import { Supervisor } from './supervisor.js';

/**
 * Starts PostgreSQL on a data folder, or adopts the server that a killed process left running there.
 *
 * @throws AlreadyRunningError when another live process leads it.
 * @throws EmbeddedDbError when a step fails; it names the step and a remedy.
 */
export async function startEmbeddedDb(options: EmbeddedDbOptions): Promise<EmbeddedDb> {
  const setup = await setUp(options);
  const guard = await takeGuard(setup.place);
  try {
    const lead = await open(setup);
    return handleOf(setup, lead, guard, options);
  } catch (error) {
    if (!(error instanceof AlreadyRunningError)) clear(setup);
    await guard.release();
    throw error;
  }
}

async function setUp(options: EmbeddedDbOptions): Promise<Setup> {
  const { dataDir, database = 'vigie', throwaway = false, log = () => undefined } = options;
  const place = await during('preparing the data folder', dataDir, () => findPlace(dataDir));
  if (place.folder !== place.asked) {
    log(`user ${place.account?.uid} cannot reach ${place.asked}: the data is kept in ${place.folder}`);
  }
  const binaries = await during('finding the binaries', place.folder, () => findBinaries(place.account, log));
  return { place, binaries, database, throwaway, log };
}

async function open(setup: Setup): Promise<Lead> {
  const { place, binaries, throwaway } = setup;
  await during('initialising the database', place.folder, () => initialise(place, binaries, throwaway));
  const unhurried = new AbortController().signal; // a first start is not called off
  return during('starting the database', place.folder, () => takeLead(setup, undefined, unhurried));
}

function handleOf(setup: Setup, lead: Lead, guard: Guard, options: EmbeddedDbOptions): EmbeddedDb {
  const { onRestart, onGiveUp, supervise = !setup.throwaway } = options;
  const supervisor = new Supervisor(setup, lead, { onRestart, onGiveUp });
  if (supervise) supervisor.watch();

  const end = async (): Promise<void> => {
    await supervisor.stop();
    clear(setup);
    await guard.release(); // last: whoever starts next finds everything done
  };
  let ended: Promise<void> | undefined;
  return {
    url: urlOf(setup.place, lead.port, setup.database),
    adopted: lead.adopted,
    recovered: lead.recovered,
    stop: () => (ended ??= end()),
  };
}

/** A throwaway database leaves nothing behind. */
function clear({ throwaway, place }: Setup): void {
  if (throwaway) fs.rmSync(place.folder, { recursive: true, force: true });
}
