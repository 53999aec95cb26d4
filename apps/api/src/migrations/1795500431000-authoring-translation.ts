import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AuthoringTranslation1795500431000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table module_translation (
      module_id uuid not null references module,
      unit text not null,
      locale text not null,
      source jsonb,
      reviewed boolean not null,
      changed_by uuid not null references user_account,
      changed_at timestamptz not null,
      primary key (module_id, locale, unit)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table module_translation`);
  }
}
