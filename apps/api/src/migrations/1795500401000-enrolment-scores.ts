import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The score of each attempt, so that the one that counts can be told from them. What was known so far is the first. */
export class EnrolmentScores1795500401000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table activity_result add column scores jsonb not null default '{}'`);
    await runner.query(`update activity_result set scores = jsonb_build_object('1', scaled_score)
      where scaled_score is not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table activity_result drop column scores`);
  }
}
