import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Names that are not taken twice, and codes by which people register themselves. */
export class IdentityOrganisations1764010003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`update organisation set name = organisation.name || ' (' || twin.number || ')'
      from (select id, row_number() over (partition by lower(name) order by created_at, id) as number
              from organisation) twin
     where twin.id = organisation.id and twin.number > 1`);
    await runner.query(`create unique index organisation_name_unique on organisation (lower(name))`);
    await runner.query(
      `alter table organisation add column join_code text constraint organisation_join_code_unique unique`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table organisation drop column join_code`);
    await runner.query(`drop index organisation_name_unique`);
  }
}
