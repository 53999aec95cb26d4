import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AuthoringModules1795500430000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table module (
      id uuid primary key,
      draft jsonb not null,
      parts jsonb not null,
      revision int not null,
      created_by uuid not null references user_account,
      created_at timestamptz not null,
      changed_by uuid not null references user_account,
      changed_at timestamptz not null,
      retired_at timestamptz,
      package_id uuid references package,
      publishing_revision int,
      publishing_by uuid references user_account,
      publishing_since timestamptz,
      publishing_problem text
    )`);
    await runner.query(`create table module_change (
      module_id uuid not null references module,
      revision int not null,
      edit_id uuid not null,
      outcome text not null,
      edit jsonb not null,
      part text not null,
      value jsonb,
      is_move boolean not null,
      author_id uuid not null references user_account,
      at timestamptz not null,
      primary key (module_id, revision)
    )`);
    await runner.query(`create unique index module_change_edit on module_change (module_id, edit_id)`);
    await runner.query(`create index module_change_part on module_change (module_id, part, revision desc)`);
    await runner.query(`create table module_conflict (
      id uuid primary key,
      module_id uuid not null references module,
      edit_id uuid not null,
      edit jsonb not null,
      part text not null,
      base jsonb,
      author_id uuid not null references user_account,
      at timestamptz not null,
      decided_at timestamptz,
      decided_by uuid references user_account,
      kept text,
      unique (module_id, edit_id)
    )`);
    await runner.query(`create table module_edition (
      module_id uuid not null references module,
      number int not null,
      revision int not null,
      package_version_id uuid not null references package_version,
      published_by uuid not null references user_account,
      published_at timestamptz not null,
      primary key (module_id, number)
    )`);
    await runner.query(`create index module_package on module (package_id) where package_id is not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table module_edition, module_conflict, module_change, module`);
  }
}
