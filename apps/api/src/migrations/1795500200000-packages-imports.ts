import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PackagesImports1795500200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // json, not jsonb: names in hostile zips have characters that jsonb refuses, such as U+0000.
    // package_id is what the import is for, before it is there and after it is gone: no foreign key.
    await runner.query(`create table package_import (
      id uuid primary key,
      uploaded_by uuid not null references user_account,
      package_id uuid,
      version_id uuid,
      file_name text not null,
      size_bytes bigint not null,
      phase text not null constraint package_import_phase
        check (phase in ('upload', 'check', 'unpack', 'publish')),
      done_files integer not null,
      total_files integer not null,
      tries integer not null,
      outcome text constraint package_import_outcome check (outcome in ('done', 'refused', 'failed')),
      refusal json,
      created_at timestamptz not null,
      changed_at timestamptz not null,
      constraint package_import_ended check (outcome is null or (outcome = 'done') = (refusal is null))
    )`);
    await runner.query(`create index package_import_by_person on package_import (uploaded_by, created_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table package_import`);
  }
}
