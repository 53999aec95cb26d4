import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CertificationNames1764000016000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The name as its holder confirmed it, once per account. It is not the account's: that one may change any day.
    await runner.query(`create table certificate_name (
      user_id uuid primary key references user_account,
      given_name text not null,
      family_name text not null,
      confirmed_at timestamptz not null
    )`);
    // Earned, and waiting for that name.
    await runner.query(`create table held_certificate (
      enrolment_id uuid primary key references enrolment,
      user_id uuid not null references user_account,
      course_id uuid not null references course,
      completed_at timestamptz not null,
      since timestamptz not null
    )`);
    await runner.query(`create index held_certificate_user on held_certificate (user_id)`);
    await runner.query(`create index held_certificate_course on held_certificate (course_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table held_certificate, certificate_name`);
  }
}
