import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Activities that are a page, a link or a file, with what they hold in each language. */
export class CatalogueResources1795500101000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table activity
      drop constraint activity_kind,
      add constraint activity_kind check (kind in ('package', 'page', 'link', 'file')),
      alter package_id drop not null,
      add constraint activity_package_of_kind check ((kind = 'package') = (package_id is not null))`);
    await runner.query(`create table course_file (
      id uuid primary key,
      course_id uuid not null references course on delete cascade,
      file_name text not null,
      media_type text not null,
      size_bytes bigint not null,
      sha256 text not null,
      uploaded_by uuid not null references user_account,
      uploaded_at timestamptz not null
    )`);
    await runner.query(`create index course_file_course on course_file (course_id)`);
    await runner.query(`create index course_file_blob on course_file (sha256)`);
    await runner.query(`create table activity_content (
      activity_id uuid not null references activity on delete cascade,
      locale text not null constraint activity_content_locale check (locale in ('fr', 'en', 'es', 'ar')),
      blocks jsonb,
      url text,
      file_id uuid references course_file,
      primary key (activity_id, locale),
      constraint activity_content_one check (num_nonnulls(blocks, url, file_id) = 1)
    )`);
    await runner.query(`create index activity_content_file on activity_content (file_id)`);
  }

  /** Resources have no place in the older shape: they go, with the word that they were opened. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table activity_content, course_file`);
    await runner.query(
      `delete from activity_result r using activity a where a.id = r.activity_id and a.kind <> 'package'`,
    );
    await runner.query(`delete from activity where kind <> 'package'`);
    await runner.query(`alter table activity
      drop constraint activity_package_of_kind,
      alter package_id set not null,
      drop constraint activity_kind,
      add constraint activity_kind check (kind in ('package'))`);
  }
}
