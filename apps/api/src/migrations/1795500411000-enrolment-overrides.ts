import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What `enrolment_overview` says of success, with decisions over what was tracked and without. */
const overview = (results: string) => `create or replace view enrolment_overview as
  select enrolment.id as enrolment_id, enrolment.user_id, enrolment.course_id, enrolment.enrolled_at,
         enrolment.completed_at, result.last_at,
         enrolment.state = 'completed' and result.passed > 0 and result.failed = 0 as passed
    from enrolment left join lateral (
      select max(last_at) as last_at, count(*) filter (where success = 'passed') as passed,
             count(*) filter (where success = 'failed') as failed
        from (${results}) counted) result on true`;

const tracked = `select last_at, success from activity_result where enrolment_id = enrolment.id`;

const decided = `
  select result.last_at, case when decision.outcome = 'passed' then 'passed' else result.success end as success
    from activity_result result
    left join activity_override decision
      on decision.enrolment_id = result.enrolment_id and decision.activity_id = result.activity_id
     and decision.withdrawn_at is null
   where result.enrolment_id = enrolment.id
   union all
  select null, case when decision.outcome = 'passed' then 'passed' else 'unknown' end
    from activity_override decision
   where decision.enrolment_id = enrolment.id and decision.withdrawn_at is null
     and not exists (select from activity_result result where result.enrolment_id = decision.enrolment_id
                        and result.activity_id = decision.activity_id)`;

/** Decisions about an activity, beside what was tracked of it; those taken back are kept. */
export class EnrolmentOverrides1795500411000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table activity_override (
      id uuid primary key,
      enrolment_id uuid not null references enrolment on delete cascade,
      activity_id uuid not null references activity,
      outcome text not null constraint activity_override_outcome check (outcome in ('completed', 'passed')),
      reason text not null,
      decided_by uuid not null references user_account,
      decided_at timestamptz not null,
      withdrawn_by uuid references user_account,
      withdrawn_at timestamptz,
      withdrawal_reason text,
      constraint activity_override_withdrawn check ((withdrawn_at is null) = (withdrawn_by is null))
    )`);
    await runner.query(`create unique index activity_override_one_standing
      on activity_override (enrolment_id, activity_id) where withdrawn_at is null`);
    await runner.query(`create index activity_override_enrolment on activity_override (enrolment_id)`);
    await runner.query(`create index activity_override_activity on activity_override (activity_id)`);
    await runner.query(`create index activity_override_by on activity_override (decided_by)`);
    await runner.query(`create index activity_override_withdrawn_by on activity_override (withdrawn_by)`);
    await runner.query(overview(decided));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(overview(tracked));
    await runner.query(`drop table activity_override`);
  }
}
