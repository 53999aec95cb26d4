import { AlreadyRunningError, EmbeddedDbError } from '@vigie/embedded-db';
import { ConfigError } from '../platform/config/config.js';
import { StartError } from './start-error.js';

/** Turns a failed start into words: the step, what happened, what to do. Unknown errors keep their trace. */
export function explainFailure(error: unknown): string {
  if (error instanceof StartError)
    return `\nVigie did not start: ${error.step} failed.\n${error.what}\n${error.remedy}\n`;
  if (error instanceof ConfigError || error instanceof AlreadyRunningError)
    return `\nVigie did not start.\n${error.message}\n`;
  if (error instanceof EmbeddedDbError)
    return `\nVigie did not start.\n${error.message}\nA PostgreSQL of your own takes its place when DATABASE_URL is set.\n`;
  if (isUnreachable(error))
    return `\nVigie did not start: the database does not answer.\nCheck DATABASE_URL, and that PostgreSQL runs and accepts this role.\n${String(error)}\n`;
  return `\nVigie did not start.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`;
}

const isUnreachable = (error: unknown) =>
  error instanceof Error &&
  'code' in error &&
  ['ECONNREFUSED', 'ENOTFOUND', '28P01', '3D000'].includes(String(error.code));
