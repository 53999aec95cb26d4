import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Database } from '../../platform/db/database.js';
import { CommitLogEntity } from './attempt.entity.js';
import { CallTraceEntity, CommitRepeatEntity } from './call-trace.entity.js';

@Injectable()
export class TraceRepository {
  constructor(private readonly database: Database) {}

  /** The same calls again change nothing. */
  async add(part: CallTraceEntity): Promise<void> {
    await this.parts.createQueryBuilder().insert().values(part).orIgnore().execute();
  }

  /** The newest calls stay, up to so many bytes. */
  async cut(attemptId: string, bytes: number): Promise<void> {
    await this.database.sql(
      `delete from call_trace part using (
         select epoch, first_n, sum(size_bytes) over (order by epoch desc, first_n desc) as bytes
           from call_trace where attempt_id = $1) held
        where part.attempt_id = $1 and part.epoch = held.epoch and part.first_n = held.first_n
          and held.bytes > $2`,
      [attemptId, bytes],
    );
  }

  async deleteBefore(time: Date): Promise<void> {
    await this.parts.delete({ receivedAt: LessThan(time) });
  }

  callsOf(attemptId: string): Promise<CallTraceEntity[]> {
    return this.parts.find({ where: { attemptId }, order: { epoch: 'ASC', firstN: 'ASC' } });
  }

  /** The newest first, one more than asked: it tells that there are older ones. */
  commitsOf(attemptId: string, limit: number): Promise<CommitLogEntity[]> {
    return this.database.repository(CommitLogEntity).find({
      where: { attemptId },
      order: { receivedAt: 'DESC', epoch: 'DESC', seq: 'DESC' },
      take: limit + 1,
    });
  }

  repeatsOf(attemptId: string, limit: number): Promise<CommitRepeatEntity[]> {
    return this.database
      .repository(CommitRepeatEntity)
      .find({ where: { attemptId }, order: { lastAt: 'DESC' }, take: limit });
  }

  private get parts() {
    return this.database.repository(CallTraceEntity);
  }
}
