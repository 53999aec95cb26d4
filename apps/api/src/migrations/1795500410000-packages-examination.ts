import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is found in a version's files, and which files browsers asked for in vain. */
export class PackagesExamination1795500410000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table package_examination (
      version_id uuid primary key references package_version on delete cascade,
      revision integer not null,
      findings jsonb not null,
      examined_at timestamptz not null
    )`);
    await runner.query(`create table package_missing (
      version_id uuid not null references package_version on delete cascade,
      path text not null,
      count integer not null,
      last_at timestamptz not null,
      primary key (version_id, path)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table package_missing`);
    await runner.query(`drop table package_examination`);
  }
}
