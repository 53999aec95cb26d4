import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CatalogueCourses1764000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table course (
      id uuid primary key,
      slug text not null constraint course_slug_unique unique,
      state text not null constraint course_state check (state in ('draft', 'published', 'closed')),
      duration_minutes integer not null,
      certificate text constraint course_certificate check (certificate in ('participation', 'success')),
      certificate_months integer,
      pilot boolean not null,
      created_by uuid not null references user_account,
      created_at timestamptz not null,
      published_at timestamptz
    )`);
    await runner.query(`create table course_text (
      course_id uuid not null references course on delete cascade,
      locale text not null constraint course_text_locale check (locale in ('fr', 'en', 'es', 'ar')),
      title text not null,
      summary text not null,
      audience text not null,
      advisory text not null,
      primary key (course_id, locale)
    )`);
    await runner.query(`create table activity (
      id uuid primary key,
      course_id uuid not null references course on delete cascade,
      position integer not null,
      kind text not null constraint activity_kind check (kind in ('package')),
      package_id uuid not null references package,
      required boolean not null,
      must_pass boolean not null,
      constraint activity_position unique (course_id, position) deferrable initially deferred
    )`);
    await runner.query(`create index activity_package on activity (package_id)`);
    await runner.query(`create table activity_text (
      activity_id uuid not null references activity on delete cascade,
      locale text not null constraint activity_text_locale check (locale in ('fr', 'en', 'es', 'ar')),
      title text not null,
      primary key (activity_id, locale)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table activity_text, activity, course_text, course`);
  }
}
