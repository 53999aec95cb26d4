import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CertificationChanges1764000017000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table certificate_change (
      id uuid primary key,
      certificate_id uuid not null references certificate,
      what text not null constraint certificate_change_what check (what in ('withdrawn', 'replaced')),
      reason text not null,
      by_user_id uuid not null references user_account,
      at timestamptz not null
    )`);
    await runner.query(`create index certificate_change_certificate on certificate_change (certificate_id)`);
    await runner.query(`revoke update, delete on certificate_change from vigie_app`);
    // Only one may stand per cycle, so the old one points to the new one before that exists.
    await runner.query(`alter table certificate drop constraint certificate_replaced_by_fkey`);
    await runner.query(`alter table certificate add constraint certificate_replaced_by_fkey
      foreign key (replaced_by) references certificate deferrable initially deferred`);
    await runner.query(`create index certificate_replaced_by on certificate (replaced_by)`);
    await runner.query(`create index certificate_issued_at on certificate (issued_at desc, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index certificate_issued_at, certificate_replaced_by`);
    await runner.query(`alter table certificate drop constraint certificate_replaced_by_fkey`);
    await runner.query(`alter table certificate add constraint certificate_replaced_by_fkey
      foreign key (replaced_by) references certificate`);
    await runner.query(`drop table certificate_change`);
  }
}
