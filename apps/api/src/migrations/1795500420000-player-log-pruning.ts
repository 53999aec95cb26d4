import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The application may only add to the log of commits. What has grown old goes by this one way, which keeps the newest
 * opening of an attempt that has not ended, what a saved state is of, and everything of the last ninety days, whatever
 * it is asked.
 */
export class PlayerLogPruning1795500420000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const isOf = (slot: string) =>
      `(item.${slot}->>'epoch' = log.epoch::text and item.${slot}->>'seq' = log.seq::text)`;
    await runner.query(`create function prune_commit_log(before timestamptz, most integer) returns integer
      language sql security definer set search_path = public, pg_temp as $$
        with old as (
          select log.attempt_id, log.epoch, log.seq from commit_log log
            join launch using (attempt_id, epoch)
            join attempt on attempt.id = log.attempt_id
           where launch.last_seen_at < least(before, now() - interval '90 days')
             and (attempt.closed_at is not null or log.epoch < attempt.lease_epoch)
             and not exists (select from attempt_item item
               where item.attempt_id = log.attempt_id and item.item = log.item
                 and (${isOf('"full"')} or ${isOf('reduced')}))
           limit most),
        gone as (
          delete from commit_log using old
           where commit_log.attempt_id = old.attempt_id and commit_log.epoch = old.epoch
             and commit_log.seq = old.seq
          returning 1)
        select count(*)::integer from gone
      $$`);
    await runner.query(`revoke all on function prune_commit_log from public`);
    await runner.query(`grant execute on function prune_commit_log to vigie_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function prune_commit_log`);
  }
}
