import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PackagesVersions1795500201000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Numbers are never given twice, also when the newest version is gone.
    await runner.query(`alter table package
      add column last_number integer not null default 1,
      add column allowed_hosts text[] not null default '{}',
      add column removed_at timestamptz`);
    // Hidden and served no more; a job takes its files away, then the row.
    await runner.query(`alter table package_version add column removed_at timestamptz`);
    await runner.query(`create table package_blocked (
      version_id uuid not null references package_version on delete cascade,
      host text not null,
      directive text not null,
      count integer not null,
      last_at timestamptz not null,
      primary key (version_id, host, directive)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table package_blocked`);
    await runner.query(`alter table package_version drop column removed_at`);
    await runner.query(
      `alter table package drop column last_number, drop column allowed_hosts, drop column removed_at`,
    );
  }
}
