import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far each enrolment is, for lists across rooms; see docs/adr/0015. */
export class EnrolmentOverview1764030002300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create view enrolment_overview as
      select enrolment.id as enrolment_id, enrolment.user_id, enrolment.course_id, enrolment.enrolled_at,
             enrolment.completed_at, result.last_at,
             enrolment.state = 'completed' and result.passed > 0 and result.failed = 0 as passed
        from enrolment left join lateral (
          select max(last_at) as last_at, count(*) filter (where success = 'passed') as passed,
                 count(*) filter (where success = 'failed') as failed
            from activity_result where enrolment_id = enrolment.id) result on true`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop view enrolment_overview`);
  }
}
