import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often a package of a course may be tried, and what counts: what was so far, unless a trainer says otherwise. */
export class CatalogueAttempts1795500400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table activity add column attempts jsonb not null
      default '{"renew": "after-end", "maxAttempts": null, "counts": "best", "score": "average"}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table activity drop column attempts`);
  }
}
