import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IdentityRecordViews1764030000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table record_view (
      viewer_id uuid not null references user_account on delete cascade,
      subject_id uuid not null references user_account on delete cascade,
      at timestamptz not null,
      primary key (viewer_id, subject_id)
    )`);
    await runner.query(`create index record_view_subject on record_view (subject_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table record_view`);
  }
}
