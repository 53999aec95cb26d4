import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database } from '../../../platform/db/database.js';
import { AttemptEntity, AttemptItemEntity } from '../attempt.entity.js';
import { AttemptSequencingEntity } from '../sequencing.entity.js';

/** A running attempt, and what it has saved. */
export interface RunningAttempt {
  id: string;
  /** Items with something saved. */
  items: string[];
  /** Its newest opening. */
  lastSeenAt: Date | null;
  endedAt: Date | null;
}

@Injectable()
export class MovesRepository {
  constructor(private readonly database: Database) {}

  countByVersion(versionIds: string[]): Promise<{ versionId: string; running: number; ended: number }[]> {
    return this.database.sql(
      `select package_version_id as "versionId", count(*) filter (where closed_at is null)::int as running,
              count(*) filter (where closed_at is not null)::int as ended
         from attempt where package_version_id = any($1::uuid[]) group by package_version_id`,
      [versionIds],
    );
  }

  running(versionId: string): Promise<RunningAttempt[]> {
    return this.database.sql<RunningAttempt>(
      `select attempt.id, array(select item from attempt_item where attempt_id = attempt.id) as items,
              launch.last_seen_at as "lastSeenAt", launch.ended_at as "endedAt"
         from attempt left join launch on launch.attempt_id = attempt.id and launch.epoch = attempt.lease_epoch
        where attempt.package_version_id = $1 and closed_at is null order by attempt.id`,
      [versionId],
    );
  }

  /** The attempt, kept until the transaction ends; null when it has ended, moved, or is being written to. */
  findMovable(id: string, packageVersionId: string): Promise<AttemptEntity | null> {
    return this.database.repository(AttemptEntity).findOne({
      where: { id, packageVersionId, closedAt: IsNull() },
      lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
    });
  }

  /** Forgets where an attempt was in each item; what was reached stays. */
  async forgetPlaces(attemptId: string): Promise<void> {
    await this.database.repository(AttemptItemEntity).update({ attemptId }, { full: null, reduced: null });
    await this.database.repository(AttemptSequencingEntity).delete({ attemptId });
  }
}
