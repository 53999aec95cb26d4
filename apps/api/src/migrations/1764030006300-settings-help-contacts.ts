import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SettingsHelpContacts1764030006300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table help_contact (
      id uuid primary key,
      country text,
      locale text not null,
      name text not null,
      phone text,
      hours text,
      email text,
      url text,
      checked_on date not null,
      check_again_by date not null,
      changed_at timestamptz not null,
      changed_by uuid not null references user_account,
      constraint help_contact_way check (num_nonnulls(phone, email, url) > 0),
      constraint help_contact_check check (check_again_by > checked_on)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table help_contact`);
  }
}
