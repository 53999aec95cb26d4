import { Injectable } from '@nestjs/common';
import { Trace } from '@vigie/scorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/db/database.js';
import { DomainError, notFound } from '../../platform/http/problem.js';
import { rateLimiter, spend } from '../../platform/http/rate-limit.js';
import { AttemptsRepository } from './attempts.repository.js';
import { TraceRepository } from './trace.repository.js';

/** Of the calls of one attempt; the oldest go first. */
const MAX_BYTES = 256 * 1024;
const KEPT_MS = 90 * 24 * 3600_000;
const PER_MINUTE = 30;

/** Keeps what courses have called. Never locks an attempt: commits wait for nothing here. */
@Injectable()
export class TraceService {
  private readonly limit;

  constructor(
    private readonly traces: TraceRepository,
    private readonly attempts: AttemptsRepository,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    this.limit = rateLimiter(database, { keyPrefix: 'player trace', points: PER_MINUTE, duration: 60 });
  }

  /** @throws DomainError player/not-found unless it is the learner's own; request/too-many */
  async take({ attempt, epoch, dropped, calls }: Trace, userId: string): Promise<void> {
    const known = await this.attempts.find(attempt);
    const [first] = calls;
    if (known?.userId !== userId || !first || !(await this.attempts.launch(attempt, epoch)))
      throw notFound('player');
    await spend(this.limit, userId);

    const receivedAt = this.clock.now();
    const sizeBytes = Buffer.byteLength(JSON.stringify(calls));
    await this.database.transaction(async () => {
      await this.traces.add({
        attemptId: attempt,
        epoch,
        firstN: first.n,
        receivedAt,
        sizeBytes,
        dropped,
        calls,
      });
      await this.traces.cut(attempt, MAX_BYTES);
      await this.traces.deleteBefore(new Date(receivedAt.getTime() - KEPT_MS));
    });
  }
}

/** Reads a trace from outside. @throws DomainError player/trace-malformed, 400 */
export function readTrace(body: unknown, attempt: string): Trace {
  const parsed = Trace.safeParse(body);
  if (parsed.success && parsed.data.attempt === attempt) return parsed.data;
  throw new DomainError('player/trace-malformed', 400, 'Not a trace of this attempt');
}
