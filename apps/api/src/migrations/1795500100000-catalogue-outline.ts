import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sections, prerequisites, and activities that are taken out but stay behind their results. */
export class CatalogueOutline1795500100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table course add outline_version integer not null default 1`);
    await runner.query(`create table section (
      id uuid primary key,
      course_id uuid not null references course on delete cascade,
      position integer not null,
      constraint section_position unique (course_id, position) deferrable initially deferred
    )`);
    await runner.query(`create table section_text (
      section_id uuid not null references section on delete cascade,
      locale text not null constraint section_text_locale check (locale in ('fr', 'en', 'es', 'ar')),
      title text not null,
      primary key (section_id, locale)
    )`);
    await runner.query(`alter table activity
      add section_id uuid references section,
      add duration_minutes integer,
      add removed_at timestamptz,
      alter position drop not null,
      add constraint activity_place check ((removed_at is null) = (position is not null))`);
    await runner.query(`create index activity_section on activity (section_id)`);
    await runner.query(`alter table activity_text add advisory text not null default ''`);
    await runner.query(`create table activity_prerequisite (
      activity_id uuid not null references activity on delete cascade,
      requires_id uuid not null references activity on delete cascade,
      primary key (activity_id, requires_id),
      constraint activity_prerequisite_other check (activity_id <> requires_id)
    )`);
    await runner.query(`create index activity_prerequisite_requires on activity_prerequisite (requires_id)`);
  }

  /** What was taken out comes back, at the end of its course: results keep their activity. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table activity_prerequisite`);
    await runner.query(`alter table activity_text drop advisory`);
    await runner.query(`alter table activity drop constraint activity_place`);
    await runner.query(`update activity a set position = place.number
      from (select id, row_number() over (partition by course_id order by position nulls last, id) as number
              from activity) place
      where place.id = a.id`);
    await runner.query(`alter table activity
      drop section_id, drop duration_minutes, drop removed_at, alter position set not null`);
    await runner.query(`drop table section_text, section`);
    await runner.query(`alter table course drop outline_version`);
  }
}
