/** Another live process leads the database on this data folder. */
export class AlreadyRunningError extends Error {
  override readonly name = 'AlreadyRunningError';
  readonly dataDir: string;
  /** Process id of the other one, when it could be learnt. */
  readonly holder: number | undefined;

  constructor(dataDir: string, holder?: number) {
    const who = holder === undefined ? 'another process' : `process ${holder}`;
    super(
      `Vigie already runs on the data folder ${dataDir} (${who}): stop that one first, or use another data folder.`,
    );
    this.dataDir = dataDir;
    this.holder = holder;
  }
}

/** What was being done when the database failed; the words stand in every error message. */
export type Step =
  | 'finding the binaries'
  | 'preparing the data folder'
  | 'initialising the database'
  | 'starting the database'
  | 'opening the database';

/** The database could not be had: which step failed, what was said, what to do. */
export class EmbeddedDbError extends Error {
  override readonly name = 'EmbeddedDbError';
  readonly step: Step;

  /**
   * @param step - what was being done.
   * @param reason - what went wrong, without a full stop.
   * @param remedy - what the reader can do, one sentence.
   */
  constructor(step: Step, reason: string, remedy: string, options?: ErrorOptions) {
    super(`Failed at ${step}: ${reason}. ${remedy}`, options);
    this.step = step;
  }
}
