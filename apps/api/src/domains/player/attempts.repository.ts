import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { Database } from '../../platform/db/database.js';
import { AttemptEntity, AttemptItemEntity, CommitLogEntity, LaunchEntity } from './attempt.entity.js';

/** How long the log of commits is kept at least. */
export const LOG_DAYS = 90;
const PRUNED_AT_ONCE = 5_000;

@Injectable()
export class AttemptsRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<AttemptEntity | null> {
    return this.attempts.findOneBy({ id });
  }

  /** Waits for whoever is writing this attempt, then keeps it until the transaction ends. */
  findLocked(id: string): Promise<AttemptEntity | null> {
    return this.attempts.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** In the order of their numbers. */
  findOf(enrolmentId: string, activityId: string): Promise<AttemptEntity[]> {
    return this.attempts.find({ where: { enrolmentId, activityId }, order: { number: 'ASC' } });
  }

  /** Of all activities of an enrolment. */
  findIn(enrolmentId: string): Promise<AttemptEntity[]> {
    return this.attempts.find({ where: { enrolmentId }, order: { beganAt: 'ASC', number: 'ASC' } });
  }

  /** Launches of one learner and activity come one after the other, also the very first two. */
  async lockActivity(enrolmentId: string, activityId: string): Promise<void> {
    await this.database.sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `${enrolmentId} ${activityId}`,
    ]);
  }

  async add(attempt: AttemptEntity): Promise<void> {
    await this.attempts.insert(attempt);
  }

  async change(id: string, changes: Partial<AttemptEntity>): Promise<void> {
    await this.attempts.update({ id }, changes);
  }

  items(attemptId: string): Promise<AttemptItemEntity[]> {
    return this.database.repository(AttemptItemEntity).findBy({ attemptId });
  }

  /** The items of an attempt; what they saved only of one, the others' results alone. */
  itemsAround(attemptId: string, item: string): Promise<AttemptItemEntity[]> {
    return this.database.sql(
      `select attempt_id as "attemptId", item, completion, success, scaled_score as "scaledScore",
              case when item = $2 then "full" end as "full", case when item = $2 then reduced end as reduced
       from attempt_item where attempt_id = $1`,
      [attemptId, item],
    );
  }

  async keepItem(item: AttemptItemEntity): Promise<void> {
    await this.database.repository(AttemptItemEntity).upsert(item, ['attemptId', 'item']);
  }

  launches(attemptId: string): Promise<LaunchEntity[]> {
    return this.database.repository(LaunchEntity).find({ where: { attemptId }, order: { epoch: 'ASC' } });
  }

  launch(attemptId: string, epoch: number): Promise<LaunchEntity | null> {
    return this.database.repository(LaunchEntity).findOneBy({ attemptId, epoch });
  }

  async addLaunch(launch: LaunchEntity): Promise<void> {
    await this.database.repository(LaunchEntity).insert(launch);
  }

  async changeLaunch(launch: LaunchEntity): Promise<void> {
    const { attemptId, epoch, lastSeenAt, lastSeq, sessionSeconds, endedAt } = launch;
    await this.database
      .repository(LaunchEntity)
      .update({ attemptId, epoch }, { lastSeenAt, lastSeq, sessionSeconds, endedAt });
  }

  /** @returns whether the commit is new; false when this number has been taken before. */
  async addCommit(commit: CommitLogEntity): Promise<boolean> {
    const rows = await this.database.sql(
      `insert into commit_log (attempt_id, epoch, seq, item, kind, sha256, via, size_bytes, received_at, stale)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing returning seq`,
      [
        commit.attemptId,
        commit.epoch,
        commit.seq,
        commit.item,
        commit.kind,
        commit.sha256,
        commit.via,
        commit.sizeBytes,
        commit.receivedAt,
        commit.stale,
      ],
    );
    return rows.length === 1;
  }

  /** A number that came again, and what was answered: one row for each way, however often. */
  async addRepeat(commit: CommitLogEntity, answer: 'duplicate' | 'conflict'): Promise<void> {
    await this.database.sql(
      `insert into commit_repeat
         (attempt_id, epoch, seq, answer, via, item, kind, size_bytes, stale, times, last_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $10)
       on conflict (attempt_id, epoch, seq, answer, via)
       do update set times = least(commit_repeat.times + 1, 1000000), last_at = excluded.last_at`,
      [
        commit.attemptId,
        commit.epoch,
        commit.seq,
        answer,
        commit.via,
        commit.item,
        commit.kind,
        commit.sizeBytes,
        commit.stale,
        commit.receivedAt,
      ],
    );
  }

  commit(attemptId: string, epoch: number, seq: number): Promise<CommitLogEntity | null> {
    return this.database.repository(CommitLogEntity).findOneBy({ attemptId, epoch, seq });
  }

  /** For checking all of them: in the order of their ids. */
  findAfter(id: string | null, take: number): Promise<AttemptEntity[]> {
    return this.attempts.find({ where: id === null ? {} : { id: MoreThan(id) }, order: { id: 'ASC' }, take });
  }

  /** `epoch seq item kind` of each commit in the log. */
  async loggedKeys(attemptId: string): Promise<string[]> {
    const rows = await this.database.sql<{ key: string }>(
      `select concat_ws(' ', epoch, seq, item, kind) as key from commit_log where attempt_id = $1`,
      [attemptId],
    );
    return rows.map(({ key }) => key);
  }

  /** Openings whose number is not that of their last commit; those whose commits the log has let go of are left out. */
  openingsBesideLog(): Promise<{ attemptId: string; epoch: number; lastSeq: number; logged: number }[]> {
    return this.database.sql(
      `select attempt_id as "attemptId", epoch, last_seq as "lastSeq", coalesce(logged, 0) as logged
       from launch left join
         (select attempt_id, epoch, max(seq) as logged from commit_log group by attempt_id, epoch) as log
         using (attempt_id, epoch)
       where last_seq <> coalesce(logged, 0)
         and last_seen_at > now() - interval '${LOG_DAYS - 1} days'`,
    );
  }

  /**
   * Lets go of the commits of openings that were last seen before a time. Kept are those that a saved state is of, and
   * the newest opening of an attempt that has not ended. @returns how many went; there may be more of them.
   */
  async pruneLog(before: Date): Promise<number> {
    const [row] = await this.database.sql<{ count: number }>('select prune_commit_log($1, $2) as count', [
      before,
      PRUNED_AT_ONCE,
    ]);
    return row?.count ?? 0;
  }

  /** Numbers that came again, of openings whose commits the log has let go of. */
  async pruneRepeats(before: Date): Promise<void> {
    await this.database.sql('delete from commit_repeat where last_at < $1', [before]);
  }

  private get attempts() {
    return this.database.repository(AttemptEntity);
  }
}
