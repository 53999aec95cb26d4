import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PlayerTrace1764030005300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table launch add column device text`);
    // What commit_log cannot hold, since a number is there once: answers to numbers that came again.
    await runner.query(`create table commit_repeat (
      attempt_id uuid not null references attempt on delete cascade,
      epoch integer not null,
      seq integer not null,
      answer text not null constraint commit_repeat_answer check (answer in ('duplicate', 'conflict')),
      via text not null,
      item text not null,
      kind text not null,
      size_bytes integer not null,
      stale boolean not null,
      times integer not null,
      last_at timestamptz not null,
      primary key (attempt_id, epoch, seq, answer, via)
    )`);
    // json, not jsonb: courses write characters that jsonb refuses, such as U+0000.
    await runner.query(`create table call_trace (
      attempt_id uuid not null references attempt on delete cascade,
      epoch integer not null,
      first_n integer not null,
      received_at timestamptz not null,
      size_bytes integer not null,
      dropped integer not null,
      calls json not null,
      primary key (attempt_id, epoch, first_n)
    )`);
    await runner.query(`create index call_trace_age on call_trace (received_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table call_trace, commit_repeat`);
    await runner.query(`alter table launch drop column device`);
  }
}
