import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What other rooms may join in a list of people; see docs/adr/0015. */
export class IdentityDirectory1764030001300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create view person_directory as
      select person.id as user_id, person.given_name, person.family_name, person.email, person.locale,
             organisation.id as organisation_id, organisation.name as organisation_name
        from user_account person join organisation on organisation.id = person.organisation_id`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop view person_directory`);
  }
}
