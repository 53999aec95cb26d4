import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What authors say to each other about the parts of a module. */
export class AuthoringComments1795600421000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table module_thread (
      id uuid primary key,
      module_id uuid not null references module,
      part text not null,
      quote text not null,
      begun_at timestamptz not null,
      resolved_by uuid references user_account,
      resolved_at timestamptz
    )`);
    await runner.query(`create index module_thread_module on module_thread (module_id, begun_at)`);
    await runner.query(`create table module_comment (
      id uuid primary key,
      thread_id uuid not null references module_thread,
      said_by uuid not null references user_account,
      said_at timestamptz not null,
      text text not null,
      mentions jsonb not null
    )`);
    await runner.query(`create index module_comment_thread on module_comment (thread_id, said_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table module_comment, module_thread`);
  }
}
