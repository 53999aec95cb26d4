import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CertificationCertificates1764000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table signing_key (
      id text primary key,
      public_jwk jsonb not null,
      private_sealed text not null,
      created_at timestamptz not null,
      retired_at timestamptz
    )`);
    await runner.query(`create table certificate (
      id uuid primary key,
      enrolment_id uuid not null references enrolment,
      user_id uuid not null references user_account,
      cycle integer not null,
      number text not null constraint certificate_number unique,
      verification_token text not null constraint certificate_token unique,
      facts jsonb not null,
      snapshot text not null,
      snapshot_sha256 text not null,
      signature text not null,
      key_id text not null references signing_key,
      issued_at timestamptz not null,
      expires_at timestamptz,
      withdrawn_at timestamptz,
      replaced_by uuid references certificate
    )`);
    await runner.query(
      `create unique index certificate_one_per_cycle on certificate (enrolment_id, cycle) where replaced_by is null`,
    );
    await runner.query(`create index certificate_user on certificate (user_id)`);
    // Issued is issued: the application may change a certificate's state, never its facts, and delete nothing.
    await runner.query(`revoke update, delete on certificate, signing_key from vigie_app`);
    await runner.query(`grant update (withdrawn_at, replaced_by) on certificate to vigie_app`);
    await runner.query(`grant update (retired_at) on signing_key to vigie_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table certificate, signing_key`);
  }
}
