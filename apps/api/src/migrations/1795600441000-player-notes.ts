import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What learners write for themselves: sealed, and tied to the module, so that it outlives each version of a package. */
export class PlayerNotes1795600441000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table learner_note (
      id uuid primary key,
      user_id uuid not null references user_account,
      module_id uuid not null references module,
      block text not null,
      activity_id uuid references activity on delete set null,
      sealed text not null,
      revision int not null,
      changed_at timestamptz not null,
      constraint learner_note_one_per_block unique (user_id, module_id, block)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table learner_note`);
  }
}
