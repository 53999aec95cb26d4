import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a version says of the module that it is an edition of. What was published before is known from its edition. */
export class PackagesAuthored1795600440000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table package_version add column authored jsonb`);
    await runner.query(`update package_version version set authored = jsonb_build_object(
        'moduleId', module.id,
        'isTracked', coalesce(module.draft->'about'->>'tracking', '') <> 'none',
        'title', module.draft->'about'->'title',
        'minutes', coalesce((select sum((lesson->>'durationMinutes')::int)
          from jsonb_array_elements(module.draft->'lessons') lesson), 0),
        'languages', '[]'::jsonb)
      from module_edition edition join module on module.id = edition.module_id
      where edition.package_version_id = version.id`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table package_version drop column authored`);
  }
}
