import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { Clock } from '../../platform/clock/clock.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { AttemptsRepository, LOG_DAYS } from './attempts.repository.js';

const QUEUE = 'player.prune-log';

/** Keeps the log of commits from growing for ever: once a day, some thousand rows at a time, locking no attempt. */
@Injectable()
export class LogPruning implements OnModuleInit {
  constructor(
    private readonly attempts: AttemptsRepository,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly logger: PinoLogger,
  ) {}

  onModuleInit(): void {
    this.jobs.daily(QUEUE, () => this.run());
  }

  async run(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - LOG_DAYS * 24 * 3600_000);
    let count = 0;
    for (let some = -1; some !== 0; count += some) some = await this.attempts.pruneLog(before);
    await this.attempts.pruneRepeats(before);
    if (count > 0) this.logger.info({ before, commits: count }, 'old commits are gone from the log');
  }
}
