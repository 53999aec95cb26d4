import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Secrets that went out by mail; hashes alone are kept. */
export class IdentityInvitations1764010004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table invitation (
      id uuid primary key,
      email text not null constraint invitation_email_lower check (email = lower(email)),
      organisation_id uuid not null references organisation,
      role text not null constraint invitation_role check (role in ('learner', 'focal-point', 'trainer')),
      locale text not null constraint invitation_locale check (locale in ('fr', 'en', 'es', 'ar')),
      token_hash bytea not null constraint invitation_token unique,
      invited_by uuid references user_account on delete set null,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      constraint invitation_one_per_address unique (email, organisation_id)
    )`);
    await runner.query(`create index invitation_organisation on invitation (organisation_id)`);
    await runner.query(`create table password_token (
      id uuid primary key,
      user_id uuid not null references user_account on delete cascade,
      token_hash bytea not null constraint password_token_hash unique,
      created_at timestamptz not null,
      expires_at timestamptz not null
    )`);
    await runner.query(`create index password_token_user on password_token (user_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table password_token, invitation`);
  }
}
