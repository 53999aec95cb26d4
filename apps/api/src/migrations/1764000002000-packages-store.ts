import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PackagesStore1764000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table package (
      id uuid primary key,
      title text not null,
      current_version_id uuid not null,
      created_by uuid not null references user_account,
      created_at timestamptz not null
    )`);
    await runner.query(`create table package_version (
      id uuid primary key,
      package_id uuid not null references package,
      number integer not null,
      host_id text not null constraint package_version_host unique,
      standard text not null constraint package_standard check (standard in ('scorm12', 'scorm2004')),
      tool text,
      file_name text not null,
      size_bytes bigint not null,
      file_count integer not null,
      manifest jsonb not null,
      uploaded_by uuid not null references user_account,
      uploaded_at timestamptz not null,
      constraint package_version_number unique (package_id, number)
    )`);
    // The two point at each other: whole at the end of the transaction.
    await runner.query(`alter table package add constraint package_current_version
      foreign key (current_version_id) references package_version deferrable initially deferred`);
    await runner.query(`create table package_file (
      version_id uuid not null references package_version on delete cascade,
      path text not null,
      sha256 text not null,
      encoding text not null constraint package_file_encoding check (encoding in ('identity', 'br')),
      size_bytes bigint not null,
      stored_bytes bigint not null,
      media_type text not null,
      primary key (version_id, path)
    )`);
    await runner.query(`create index package_file_blob on package_file (sha256)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table package drop constraint package_current_version`);
    await runner.query(`drop table package_file, package_version, package`);
  }
}
