import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EnrolmentResults1764000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table enrolment (
      id uuid primary key,
      user_id uuid not null references user_account,
      course_id uuid not null references course,
      state text not null constraint enrolment_state check (state in ('active', 'completed')),
      enrolled_at timestamptz not null,
      completed_at timestamptz,
      constraint enrolment_one_per_learner unique (user_id, course_id),
      constraint enrolment_completed_at check ((state = 'completed') = (completed_at is not null))
    )`);
    await runner.query(`create index enrolment_course on enrolment (course_id)`);
    await runner.query(`create table activity_result (
      enrolment_id uuid not null references enrolment on delete cascade,
      activity_id uuid not null references activity,
      completion text not null constraint activity_result_completion
        check (completion in ('not-attempted', 'incomplete', 'completed')),
      success text not null constraint activity_result_success check (success in ('unknown', 'passed', 'failed')),
      scaled_score double precision constraint activity_result_score check (scaled_score between 0 and 1),
      last_at timestamptz not null,
      primary key (enrolment_id, activity_id)
    )`);
    await runner.query(`create index activity_result_activity on activity_result (activity_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table activity_result, enrolment`);
  }
}
