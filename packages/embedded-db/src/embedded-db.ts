/** How {@link startEmbeddedDb} is asked to run the database. */
export interface EmbeddedDbOptions {
  /** Folder of the data; made when missing. */
  dataDir: string;
  /** Name of the database; made when missing. Default `vigie`. */
  database?: string;
  /** For tests: nothing is flushed to disk, and the folder is removed at stop. */
  throwaway?: boolean;
  /** Start PostgreSQL again when it dies. Default: yes, unless throwaway. */
  supervise?: boolean;
  /** Hears what happens, one line at a time: our own news and PostgreSQL's log. Never a secret. */
  log?: (line: string) => void;
  /** The database was away and answers again, at the same url; all connections were cut. */
  onRestart?: () => void;
  /** The database died too often and stays down: a good moment to end the process and be started anew. */
  onGiveUp?: () => void;
}

/** A running database that this process leads. */
export interface EmbeddedDb {
  /** The owner's connection string (role `vigie`). It holds the password: do not log it. */
  readonly url: string;
  /** A server left over by a killed process was taken over. */
  readonly adopted: boolean;
  /** The last shutdown was not a clean one, and PostgreSQL has repaired its files. */
  readonly recovered: boolean;
  /** Ends the database ("fast": open transactions are rolled back) and waits until it is gone. May be called twice. */
  stop(): Promise<void>;
}
