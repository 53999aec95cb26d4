import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PlayerLaunchedVersion1795500202000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // An attempt may be moved to another version while an opening of the old one still has something to send.
    await runner.query(
      `alter table launch add column package_version_id uuid references package_version on delete set null`,
    );
    await runner.query(`create index attempt_by_version on attempt (package_version_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index attempt_by_version`);
    await runner.query(`alter table launch drop column package_version_id`);
  }
}
