import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { startEmbeddedDb } from '@vigie/embedded-db';
import { type Config, type Environment, originsFor, readEnvironment } from '../platform/config/config.js';
import { instanceSecret } from '../platform/config/secrets.js';
import { appDatabaseUrl, migrate } from '../platform/db/migrate.js';
import type { DecidePort } from './port.js';
import type { Progress } from './progress.js';

/** What every way in (main, worker, cli) needs: settings decided, a database that runs and is up to date. */
export interface Booted {
  config: Config;
  ownerUrl: string;
  /** True when the database is the embedded one, led by this process. */
  isEmbedded: boolean;
  stop(): Promise<void>;
}

/**
 * @param decidePort - `choosePort` for the process that listens, `knownPort` for one beside it.
 */
export async function boot(progress: Progress, decidePort: DecidePort): Promise<Booted> {
  const environment = readEnvironment(process.env);
  const secret = instanceSecret(environment.SECRET_KEY, environment.DATA_DIR);
  const database = await progress.step('database started', () => openDatabase(environment));
  try {
    const appUrl = environment.DATABASE_APP_URL ?? appDatabaseUrl(database.url, secret);
    await progress.step('tables up to date', () => migrate(database.url, appUrl));
    const port = await decidePort(environment.PORT, environment.HOST, environment.DATA_DIR);
    const config = {
      ...environment,
      ...originsFor(environment, port),
      PORT: port,
      SECRET_KEY: secret,
      APP_DATABASE_URL: appUrl,
    };
    return { config, ownerUrl: database.url, isEmbedded: database.isEmbedded, stop: database.stop };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function openDatabase(environment: Environment) {
  if (environment.DATABASE_URL)
    return { url: environment.DATABASE_URL, isEmbedded: false, stop: async () => {} };

  const embedded = await startEmbeddedDb({
    dataDir: databaseFolder(environment),
    log: databaseLog(environment),
    onGiveUp: () => process.kill(process.pid, 'SIGTERM'),
  });
  return { url: embedded.url, isEmbedded: true, stop: () => embedded.stop() };
}

/** Where the embedded database lives. */
export const databaseFolder = (environment: Pick<Environment, 'DATA_DIR'>): string =>
  path.join(environment.DATA_DIR, 'database');

/** What PostgreSQL itself logs goes to a file; our own news of it is for whoever started the program. */
function databaseLog(environment: Environment): (line: string) => void {
  const file = path.join(environment.DATA_DIR, 'database.log');
  mkdirSync(environment.DATA_DIR, { recursive: true });
  return (line) => {
    if (line.startsWith('PostgreSQL: ')) appendFileSync(file, `${line}\n`);
    else process.stderr.write(`  ${line}\n`);
  };
}
