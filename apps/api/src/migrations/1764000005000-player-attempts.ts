import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PlayerAttempts1764000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table attempt (
      id uuid primary key,
      enrolment_id uuid not null references enrolment on delete cascade,
      activity_id uuid not null references activity,
      user_id uuid not null references user_account,
      number integer not null,
      package_version_id uuid not null references package_version,
      lease_epoch integer not null,
      completion text not null,
      success text not null,
      scaled_score double precision,
      item text,
      began_at timestamptz not null,
      last_at timestamptz,
      closed_at timestamptz,
      constraint attempt_number unique (enrolment_id, activity_id, number)
    )`);
    // json, not jsonb: courses write characters that jsonb refuses, such as U+0000.
    await runner.query(`create table attempt_item (
      attempt_id uuid not null references attempt on delete cascade,
      item text not null,
      "full" json,
      reduced json,
      completion text not null,
      success text not null,
      scaled_score double precision,
      primary key (attempt_id, item)
    )`);
    await runner.query(`create table launch (
      attempt_id uuid not null references attempt on delete cascade,
      epoch integer not null,
      token_hash bytea not null,
      opened_at timestamptz not null,
      last_seen_at timestamptz not null,
      last_seq integer not null,
      session_seconds jsonb not null,
      ended_at timestamptz,
      primary key (attempt_id, epoch)
    )`);
    await runner.query(`create table commit_log (
      attempt_id uuid not null references attempt on delete cascade,
      epoch integer not null,
      seq integer not null,
      item text not null,
      kind text not null,
      sha256 bytea not null,
      via text not null,
      size_bytes integer not null,
      received_at timestamptz not null,
      stale boolean not null,
      primary key (attempt_id, epoch, seq)
    )`);
    // Append-only: what was acknowledged stays written.
    await runner.query(`revoke update, delete on commit_log from vigie_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table commit_log, launch, attempt_item, attempt`);
  }
}
