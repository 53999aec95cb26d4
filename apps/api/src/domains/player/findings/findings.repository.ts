import { Injectable } from '@nestjs/common';
import type { TraceCall } from '@vigie/scorm';
import { Database } from '../../../platform/db/database.js';
import type { ToldLaunch } from './launch-findings.rules.js';

/** The newest launches say enough, and no more of their calls are read than a request may take. */
const LAUNCHES_AT_MOST = 100;
const CALL_BYTES_AT_MOST = 4 * 1024 ** 2;
/** A launch without a sign of life for so long is over, whether it took leave or not. */
const OVER_AFTER_MS = 15 * 60_000;

interface LaunchRow {
  attemptId: string;
  epoch: number;
  largestSave: number;
}

interface PartRow {
  attemptId: string;
  epoch: number;
  firstN: number;
  dropped: number;
  calls: TraceCall[];
}

@Injectable()
export class FindingsRepository {
  constructor(private readonly database: Database) {}

  /** The newest launches of a version that are over, with what their courses called. */
  async toldLaunches(versionId: string, now: Date): Promise<ToldLaunch[]> {
    const launches = await this.database.sql<LaunchRow>(
      `select launch.attempt_id as "attemptId", launch.epoch,
              coalesce((select max(size_bytes) from commit_log
                         where commit_log.attempt_id = launch.attempt_id
                           and commit_log.epoch = launch.epoch), 0) as "largestSave"
         from launch join attempt on attempt.id = launch.attempt_id
        where coalesce(launch.package_version_id, attempt.package_version_id) = $1
          and (launch.ended_at is not null or launch.last_seen_at < $2)
        order by launch.opened_at desc limit ${LAUNCHES_AT_MOST}`,
      [versionId, new Date(now.getTime() - OVER_AFTER_MS)],
    );
    const parts = await this.partsOf(launches);
    return launches.map((launch) => {
      const own = parts.filter(
        ({ attemptId, epoch }) => attemptId === launch.attemptId && epoch === launch.epoch,
      );
      return {
        calls: own.flatMap(({ calls }) => calls),
        isWhole: isWhole(own),
        largestSave: launch.largestSave,
      };
    });
  }

  /** In the order of the calls. */
  private partsOf(launches: LaunchRow[]): Promise<PartRow[]> {
    return this.database.sql<PartRow>(
      `select attempt_id as "attemptId", epoch, first_n as "firstN", dropped, calls
         from (select part.*, sum(part.size_bytes) over (order by wanted.place, part.first_n) as bytes
                 from unnest($1::uuid[], $2::int[]) with ordinality as wanted (attempt_id, epoch, place)
                 join call_trace part using (attempt_id, epoch)) held
        where bytes <= ${CALL_BYTES_AT_MOST} order by attempt_id, epoch, first_n`,
      [launches.map(({ attemptId }) => attemptId), launches.map(({ epoch }) => epoch)],
    );
  }
}

/** From the first call on, and none left out in between or before. */
function isWhole(parts: readonly PartRow[]): boolean {
  let next = 1;
  for (const { firstN, dropped, calls } of parts) {
    if (firstN !== next || dropped > 0) return false;
    next = firstN + calls.length;
  }
  return parts.length > 0;
}
