import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CertificationCorrections1764000018000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table certificate_correction (
      id uuid primary key,
      user_id uuid not null references user_account,
      state text not null constraint certificate_correction_state check (state in ('open', 'accepted', 'refused')),
      given_name text not null,
      family_name text not null,
      why text not null,
      asked_at timestamptz not null,
      settled_at timestamptz,
      settled_by uuid references user_account,
      answer text,
      constraint certificate_correction_settled check ((state = 'open') = (settled_at is null))
    )`);
    await runner.query(
      `create unique index certificate_correction_one_open on certificate_correction (user_id) where state = 'open'`,
    );
    await runner.query(
      `create index certificate_correction_user on certificate_correction (user_id, asked_at)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table certificate_correction`);
  }
}
