import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rule that an attempt's score is made by; attempts that a trainer allows beyond what the course gives; one row each, used by one attempt. */
export class PlayerGrants1795500402000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table attempt add column score_roll_up text not null default 'average'
      constraint attempt_score_roll_up check (score_roll_up in ('average', 'highest', 'sum'))`);
    await runner.query(`create table attempt_grant (
      id uuid primary key,
      enrolment_id uuid not null references enrolment on delete cascade,
      activity_id uuid not null references activity on delete cascade,
      granted_by uuid not null references user_account,
      granted_at timestamptz not null,
      reason text not null,
      used_by uuid unique references attempt on delete set null
    )`);
    await runner.query(`create index attempt_grant_activity on attempt_grant (enrolment_id, activity_id)`);
    await runner.query(`create index attempt_grant_activity_only on attempt_grant (activity_id)`);
    await runner.query(`create index attempt_grant_by on attempt_grant (granted_by)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table attempt_grant`);
    await runner.query(`alter table attempt drop column score_roll_up`);
  }
}
