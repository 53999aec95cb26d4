import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { type Job, PgBoss, type SendOptions } from 'pg-boss';
import { CONFIG, type Config } from '../config/config.js';
import { Database } from '../db/database.js';

/** Where jobs go that failed every time; admins see it. */
export const DEAD_LETTER = 'dead-letter';

// New jobs are announced (LISTEN/NOTIFY); looking is for those whose pause before another try is over.
const polling = {
  pollingIntervalSeconds: 2,
  notifyPollingIntervalSeconds: 2,
  batchSize: 1,
};

// A server that dies leaves its jobs without a sign of life; another one takes them up soon after.
const signsOfLife = { heartbeatSeconds: 20 };
const lookingForTheDead = { superviseIntervalSeconds: 10, monitorIntervalSeconds: 10 };

/** A job that failed; `output` is what its handler threw, as it was kept. */
export interface FailedJob {
  id: string;
  queue: string;
  /** When it failed last. */
  at: Date;
  /** When it was enqueued. */
  since: Date;
  tries: number;
  output: unknown;
  data: unknown;
  nextAt: Date | null;
}

const DAY_SECONDS = 24 * 3600;
const HOUR_MS = 3600_000;
/** A process that has just started has better things to do. */
const DAILY_AFTER_MS = 5 * 60_000;

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
  private readonly dailies: string[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
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
      ...lookingForTheDead,
    });
    this.boss.on('error', (error) => this.logger.warn({ err: error }, 'job queue error'));
  }

  /** Names a queue and what does its work. Called by rooms while the application is put together. */
  define(queue: string, handler: Handler, patience: Patience = { retryLimit: 8 }): void {
    if (this.handlers.has(queue)) throw new Error(`queue ${queue} is defined twice`);
    this.handlers.set(queue, handler);
    this.patience.set(queue, patience);
  }

  /** Names what is done once a day, as long as any process works: also in a house that is shut at night. */
  daily(queue: string, handler: () => Promise<void>): void {
    this.define(queue, handler);
    this.dailies.push(queue);
  }

  /** Asks for the work of the day, unless somebody has. */
  async enqueueDailies(): Promise<void> {
    await this.start();
    for (const queue of this.dailies)
      await this.boss.send(queue, {}, { singletonKey: 'day', singletonSeconds: DAY_SECONDS });
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
        ...signsOfLife,
        ...this.patience.get(queue),
      });
      // A queue that was made before stays as it was, but for this.
      await this.boss.updateQueue(queue, signsOfLife);
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
      db: this.ambient,
    });
  }

  /** For pg-boss: the ambient transaction, if there is one. */
  private get ambient() {
    return {
      executeSql: async (text: string, values?: unknown[]) => ({ rows: await this.run(text, values ?? []) }),
    };
  }

  private run(text: string, values: unknown[]): Promise<object[]> {
    return this.database.sql<object>(text, values);
  }

  /** What waits, is being done, or failed for good, in numbers. */
  async counts(): Promise<{ waiting: number; active: number; retrying: number; failed: number }> {
    await this.start();
    const [row] = await this.database.sql<{
      waiting: number;
      active: number;
      retrying: number;
      failed: number;
    }>(
      `select count(*) filter (where name <> $1 and state = 'created')::int as waiting,
              count(*) filter (where name <> $1 and state = 'active')::int as active,
              count(*) filter (where name <> $1 and state = 'retry')::int as retrying,
              count(*) filter (where name = $1 and state = 'created')::int as failed
         from pgboss.job where state in ('created', 'active', 'retry')`,
      [DEAD_LETTER],
    );
    return row ?? { waiting: 0, active: 0, retrying: 0, failed: 0 };
  }

  /** Jobs that failed every time, or (`retrying`) failed and wait for another try; the newest first. */
  async failures(which: 'failed' | 'retrying', limit: number): Promise<FailedJob[]> {
    await this.start();
    return this.database.sql<FailedJob>(
      which === 'failed'
        ? `select id, source_name as queue, created_on as at, source_created_on as since,
                  source_retry_count + 1 as tries, source_output as output, data, null as "nextAt"
             from pgboss.job where name = $1 and state = 'created' order by created_on desc, id limit $2`
        : `select id, name as queue, started_on as at, created_on as since, retry_count as tries, output, data,
                  start_after as "nextAt"
             from pgboss.job where name <> $1 and state = 'retry' order by start_after, id limit $2`,
      [DEAD_LETTER, limit],
    );
  }

  /** How many failed for good, by queue; the most first. */
  failuresByQueue(): Promise<{ queue: string; count: number }[]> {
    return this.database.sql(
      `select source_name as queue, count(*)::int as count from pgboss.job
        where name = $1 and state = 'created' group by source_name order by count desc, queue`,
      [DEAD_LETTER],
    );
  }

  /** The queue of a job that failed for good; null: there is none of this id. */
  async failureQueue(id: string): Promise<string | null> {
    const [row] = await this.database.sql<{ queue: string }>(
      `select source_name as queue from pgboss.job where name = $1 and state = 'created' and id = $2`,
      [DEAD_LETTER, id],
    );
    return row?.queue ?? null;
  }

  /** Puts failed jobs back into the queue that they came from, in the ambient transaction. @returns how many */
  async retryFailed(which: { ids: string[] } | { sourceName: string }): Promise<number> {
    await this.start();
    let count = 0;
    for (;;) {
      const moved = await this.boss.redrive(DEAD_LETTER, { ...which, limit: 1_000, db: this.ambient });
      count += moved;
      if (moved < 1_000) return count;
    }
  }

  /** Forgets a failed job for good, in the ambient transaction. */
  async dismissFailed(id: string): Promise<void> {
    await this.start();
    await this.boss.deleteJob(DEAD_LETTER, id, { db: this.ambient });
  }

  /** Begins to work on every defined queue. A failing handler never holds up the others. */
  async work(): Promise<void> {
    await this.start();
    for (const [queue, handler] of this.handlers) {
      const own: { worker?: string } = {};
      own.worker = await this.boss.work(queue, polling, async (jobs: Job[]) => {
        // There may be more: look again right after this one, not at the next turn. One at a time, pg-boss would wait.
        if (own.worker) this.boss.notifyWorker(own.worker);
        for (const job of jobs) await this.runOne(queue, handler, job);
      });
    }
    this.lookDaily(DAILY_AFTER_MS);
  }

  private lookDaily(afterMs: number): void {
    const again = () => {
      this.lookDaily(HOUR_MS);
      this.enqueueDailies().catch((error: unknown) =>
        this.logger.warn({ err: error }, 'the work of the day could not be asked for'),
      );
    };
    this.timer = setTimeout(again, afterMs).unref();
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
    clearTimeout(this.timer);
    if (this.started) await this.boss.stop({ graceful: true, timeout: 5_000 });
  }
}
