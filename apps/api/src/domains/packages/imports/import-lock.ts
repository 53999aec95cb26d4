import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';

const IMPORT_LOCK = 7_416_503;

/**
 * One change of the content store at a time in the whole instance, so that taking away what nobody needs can never
 * hit a file that an import has just stored. A database lock: it is free again when its process dies.
 */
@Injectable()
export class ImportLock {
  constructor(private readonly database: Database) {}

  async hold<T>(work: () => Promise<T>): Promise<T> {
    const client = await this.database.pool.connect();
    const ignore = () => {};
    client.on('error', ignore); // the server going away ends the lock; the work itself finds out by its own queries
    try {
      await client.query('set lock_timeout = 0; set statement_timeout = 0');
      await client.query('select pg_advisory_lock($1)', [IMPORT_LOCK]);
      return await work();
    } finally {
      client.off('error', ignore);
      client.release(true); // closing the connection gives the lock back, whatever state it is in
    }
  }
}
