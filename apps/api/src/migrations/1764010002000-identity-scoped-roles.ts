import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Focal points of an organisation, trainers of a course. */
export class IdentityScopedRoles1764010002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table role_assignment
      drop constraint role_known,
      add constraint role_known check ((role, scope) in (
        ('learner', 'platform'), ('trainer', 'platform'), ('admin', 'platform'),
        ('focal-point', 'organisation'), ('trainer', 'course')))`);
    await runner.query(`create index role_in_scope on role_assignment (scope_id) where scope_id is not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index role_in_scope`);
    await runner.query(`delete from role_assignment where scope <> 'platform'`);
    await runner.query(`alter table role_assignment
      drop constraint role_known,
      add constraint role_known check (role in ('learner', 'trainer', 'admin'))`);
  }
}
