import { Injectable } from '@nestjs/common';
import type { JobsOverview, Me } from '@vigie/contracts';
import { jobDismissed, jobsRetried } from '../../events/operations.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/db/database.js';
import { Events } from '../../platform/events/events.js';
import { notFound } from '../../platform/http/problem.js';
import { type FailedJob, Jobs } from '../../platform/jobs/jobs.js';
import { errorText, subjectsOf } from './jobs.rules.js';

const shown = 100;

/** What background work could not do, for admins: looking, trying again, giving up. */
@Injectable()
export class JobsService {
  constructor(
    private readonly jobs: Jobs,
    private readonly events: Events,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async overview(): Promise<JobsOverview> {
    const counts = await this.jobs.counts();
    return {
      counts,
      queues: await this.jobs.failuresByQueue(),
      failed: (await this.jobs.failures('failed', shown)).map(jobView),
      retrying: (await this.jobs.failures('retrying', shown)).map(jobView),
    };
  }

  /** @throws DomainError operations/job-not-found when it is not among the failed (any more) */
  async retry(id: string, admin: Me): Promise<void> {
    await this.database.transaction(async () => {
      const queue = await this.jobs.failureQueue(id);
      if (queue === null || (await this.jobs.retryFailed({ ids: [id] })) === 0)
        throw notFound('operations/job');
      await this.events.publish(jobsRetried, { ...this.now(admin), jobId: id, queue, count: 1 });
    });
  }

  /** All that failed in a queue. @returns how many */
  async retryAll(queue: string, admin: Me): Promise<number> {
    return this.database.transaction(async () => {
      const count = await this.jobs.retryFailed({ sourceName: queue });
      if (count > 0)
        await this.events.publish(jobsRetried, { ...this.now(admin), jobId: null, queue, count });
      return count;
    });
  }

  /** @throws DomainError operations/job-not-found */
  async dismiss(id: string, admin: Me): Promise<void> {
    await this.database.transaction(async () => {
      const queue = await this.jobs.failureQueue(id);
      if (queue === null) throw notFound('operations/job');
      await this.jobs.dismissFailed(id);
      await this.events.publish(jobDismissed, { ...this.now(admin), jobId: id, queue });
    });
  }

  private now(admin: Me) {
    return { actorId: admin.id, at: this.clock.now().toISOString() };
  }
}

const jobView = ({
  id,
  queue,
  at,
  since,
  tries,
  output,
  data,
  nextAt,
}: FailedJob): JobsOverview['failed'][number] => ({
  id,
  queue,
  at: at.toISOString(),
  since: since.toISOString(),
  tries,
  error: errorText(output),
  subjects: subjectsOf(data),
  nextAt: nextAt?.toISOString() ?? null,
});
