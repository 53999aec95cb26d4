import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which version each attempt is on, and whether it goes on, for lists across rooms; see docs/adr/0015. */
export class PlayerStanding1795600422000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create view attempt_standing as
      select attempt.id as attempt_id, attempt.enrolment_id, attempt.package_version_id,
             attempt.closed_at is null as is_running
        from attempt`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop view attempt_standing`);
  }
}
