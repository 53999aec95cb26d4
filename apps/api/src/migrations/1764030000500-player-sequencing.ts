import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PlayerSequencing1764030000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // json, not jsonb: courses write characters that jsonb refuses, such as U+0000.
    await runner.query(`create table attempt_sequencing (
      attempt_id uuid primary key references attempt on delete cascade,
      epoch integer not null,
      seq integer not null,
      state json not null,
      objectives json not null,
      data json not null
    )`);
    await runner.query(`create table learner_objective (
      user_id uuid not null references user_account,
      objective text not null,
      status json not null,
      changed_at timestamptz not null,
      primary key (user_id, objective)
    )`);
    await runner.query(`create table learner_shared_data (
      user_id uuid not null references user_account,
      store text not null,
      content json not null,
      changed_at timestamptz not null,
      primary key (user_id, store)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table learner_shared_data, learner_objective, attempt_sequencing`);
  }
}
