import { knock, urlOf } from './connection.js';
import { during } from './failure.rules.js';
import { findPlace } from './place.js';
import { findPostmaster } from './postmaster.js';

/**
 * Finds the database that runs on a data folder, for tools beside the server. Looks only: it starts, adopts,
 * locks and stops nothing.
 *
 * @param dataDir - the folder that the server was started with.
 * @param database - name of the database.
 * @returns the owner's connection string, or null when no database takes connections there.
 * @throws EmbeddedDbError when this account may not read the folder.
 */
export function connectToRunning(dataDir: string, database = 'vigie'): Promise<string | null> {
  return during('opening the database', dataDir, async () => {
    const place = findPlace(dataDir);
    const found = findPostmaster(place.pgdata);
    if (!found) return null;

    const url = urlOf(place, found.port, database);
    return (await knock(url)) === 'ready' ? url : null;
  });
}
