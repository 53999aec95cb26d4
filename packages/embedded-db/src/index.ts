export type { EmbeddedDb, EmbeddedDbOptions } from './embedded-db.js';
export { AlreadyRunningError, EmbeddedDbError } from './errors.js';
export { connectToRunning } from './running.js';
export { startEmbeddedDb } from './start.js';
