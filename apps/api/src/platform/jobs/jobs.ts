import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { type Job, PgBoss, type SendOptions } from 'pg-boss';
import { CONFIG, type Config } from '../config/config.js';
import { Database } from '../db/database.js';

/** Where jobs go that failed every time; admins see it. */
export const DEAD_LETTER = 'dead-letter';

// New jobs are announced (LISTEN/NOTIFY); looking is for those whose pause before another try is over.
// While there are more, the next one follows at once.
const polling = {
  pollingIntervalSeconds: 2,
  notifyPollingIntervalSeconds: 2,
  batchSize: 1,
  burstWhenBatchFull: true,
};

type Handler = (data: unknown) => Promise<void>;

/** How often a job is tried again, with growing pauses of ten minutes at most: eight times are about nine minutes. */
interface Patience {
  retryLimit: number;
  /** How long one try may take; five minutes unless told otherwise. */
  expireInSeconds?: number;
}

/**
 * Background work on PostgreSQL: a job is enqueued in the caller's transaction, so it exists exactly when the
 * change that asked for it does. It may run twice; it is tried again with growing pauses, then goes to the dead
 * letter.
 */
@Injectable()
export class Jobs implements OnApplicationShutdown {
  private readonly boss: PgBoss;
  private readonly handlers = new Map<string, Handler>();
  private readonly patience = new Map<string, Patience>();
  private started: Promise<void> | undefined;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly database: Database,
    private readonly logger: PinoLogger,
  ) {
    this.boss = new PgBoss({
      connectionString: config.APP_DATABASE_URL,
      application_name: 'vigie jobs',
      max: 6,
      migrate: false,
      createSchema: false,
      useListenNotify: true,
      reindex: false,
      monitorVacuum: false,
    });
    this.boss.on('error', (error) => this.logger.warn({ err: error }, 'job queue error'));
  }

  /** Names a queue and what does its work. Called by rooms while the application is put together. */
  define(queue: string, handler: Handler, patience: Patience = { retryLimit: 8 }): void {
    if (this.handlers.has(queue)) throw new Error(`queue ${queue} is defined twice`);
    this.handlers.set(queue, handler);
    this.patience.set(queue, patience);
  }

  /** Opens the queues so that jobs can be enqueued; safe to call again. */
  start(): Promise<void> {
    this.started ??= this.open();
    return this.started;
  }

  private async open(): Promise<void> {
    await this.boss.start();
    await this.boss.createQueue(DEAD_LETTER);
    for (const queue of this.handlers.keys()) {
      await this.boss.createQueue(queue, {
        notify: true,
        deadLetter: DEAD_LETTER,
        retryDelay: 1,
        retryBackoff: true,
        retryDelayMax: 600,
        expireInSeconds: 300,
        ...this.patience.get(queue),
      });
    }
  }

  /** Adds a job, in the ambient transaction if there is one. */
  async enqueue(
    queue: string,
    data: object,
    options: Pick<SendOptions, 'singletonKey' | 'startAfter'> = {},
  ): Promise<void> {
    if (!this.handlers.has(queue)) throw new Error(`no queue ${queue}`);
    await this.start();
    await this.boss.send(queue, data, {
      ...options,
      db: { executeSql: async (text, values) => ({ rows: await this.run(text, values ?? []) }) },
    });
  }

  private run(text: string, values: unknown[]): Promise<object[]> {
    return this.database.sql<object>(text, values);
  }

  /** Begins to work on every defined queue. A failing handler never holds up the others. */
  async work(): Promise<void> {
    await this.start();
    for (const [queue, handler] of this.handlers) {
      await this.boss.work(queue, polling, async (jobs: Job[]) => {
        for (const job of jobs) await this.runOne(queue, handler, job);
      });
    }
  }

  private async runOne(queue: string, handler: Handler, job: Job): Promise<void> {
    try {
      await handler(job.data);
    } catch (error) {
      this.logger.warn({ err: error, queue, jobId: job.id }, 'job failed, it will be tried again');
      throw error;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.started) await this.boss.stop({ graceful: true, timeout: 5_000 });
  }
}
