import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Profiles, accounts that have no password yet, and a number by which all sessions of a person end at once. */
export class IdentityAccounts1764010001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table user_account
      alter column password_hash drop not null,
      add column session_generation integer not null default 1,
      add column country text constraint user_country check (country ~ '^[A-Z]{2}$'),
      add column profession text constraint user_profession check (profession in
        ('police', 'border', 'labour_inspection', 'justice', 'social_work', 'health', 'ngo')),
      add column sex text constraint user_sex check (sex in ('female', 'male', 'other', 'undisclosed')),
      add column age_band text constraint user_age_band check (age_band in
        ('under-25', '25-34', '35-44', '45-54', '55-plus', 'undisclosed'))`);
    await runner.query(`create index user_by_name on user_account (family_name, given_name, id)`);
    await runner.query(`create index session_user_id on session ((sess -> 'passport' -> 'user' ->> 'id'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index session_user_id, user_by_name`);
    // No password matches this; who had none has none.
    await runner.query(`update user_account set password_hash = '' where password_hash is null`);
    await runner.query(`alter table user_account
      alter column password_hash set not null,
      drop column session_generation,
      drop column country,
      drop column profession,
      drop column sex,
      drop column age_band`);
  }
}
