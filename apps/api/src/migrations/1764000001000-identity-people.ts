import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IdentityPeople1764000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table organisation (
      id uuid primary key,
      name text not null,
      created_at timestamptz not null
    )`);
    await runner.query(`create table user_account (
      id uuid primary key,
      email text not null constraint user_email_unique unique constraint user_email_lower check (email = lower(email)),
      given_name text not null,
      family_name text not null,
      locale text constraint user_locale check (locale in ('fr', 'en', 'es', 'ar')),
      password_hash text not null,
      organisation_id uuid not null references organisation,
      suspended_at timestamptz,
      created_at timestamptz not null
    )`);
    await runner.query(`create index user_organisation on user_account (organisation_id)`);
    await runner.query(`create table role_assignment (
      id uuid primary key,
      user_id uuid not null references user_account on delete cascade,
      role text not null constraint role_known check (role in ('learner', 'trainer', 'admin')),
      scope text not null constraint role_scope check (scope in ('platform', 'organisation', 'course')),
      scope_id uuid,
      constraint role_scope_id check ((scope = 'platform') = (scope_id is null)),
      constraint role_once unique nulls not distinct (user_id, role, scope, scope_id)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table role_assignment, user_account, organisation`);
  }
}
