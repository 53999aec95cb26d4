import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AuditEntries1764020000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table audit_entry (
      number bigint primary key,
      fact_id uuid not null constraint audit_once unique,
      at timestamptz not null,
      action text not null,
      actor_id uuid,
      object_kind text not null,
      object_id uuid,
      subject_id uuid,
      before jsonb,
      after jsonb,
      reference text,
      previous_hash text not null,
      hash text not null
    )`);
    await runner.query(`create index audit_actor on audit_entry (actor_id, number)`);
    await runner.query(`create index audit_action on audit_entry (action, number)`);
    await runner.query(`create index audit_object on audit_entry (object_id)`);
    await runner.query(`create index audit_subject on audit_entry (subject_id)`);
    await runner.query(`create index audit_at on audit_entry (at)`);
    // Append-only: what was recorded stays written.
    await runner.query(`revoke update, delete on audit_entry from vigie_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table audit_entry`);
  }
}
