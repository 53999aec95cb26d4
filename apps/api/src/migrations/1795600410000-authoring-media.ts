import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AuthoringMedia1795600410000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table medium (
      id uuid primary key,
      kind text not null,
      file_name text not null,
      source_key text not null,
      size_bytes bigint not null,
      file jsonb,
      embed jsonb,
      alt jsonb not null,
      uploaded_by uuid not null references user_account,
      uploaded_at timestamptz not null,
      constraint medium_source unique (kind, source_key)
    )`);
    await runner.query(`create table medium_file (
      medium_id uuid not null references medium on delete cascade,
      path text not null,
      sha256 text not null,
      media_type text not null,
      size_bytes bigint not null,
      primary key (medium_id, path)
    )`);
    await runner.query(`create index medium_file_path on medium_file (path text_pattern_ops)`);
    await runner.query(`create index medium_file_sha256 on medium_file (sha256)`);
    // Where media are used, drafts and their whole history are asked; most changes are text.
    await runner.query(`create index module_change_media on module_change (module_id)
      where value->>'type' in ('image', 'audio', 'video', 'file', 'embed')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index module_change_media`);
    await runner.query(`drop table medium_file, medium`);
  }
}
