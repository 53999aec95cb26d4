import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the application's role may do with every later table, and the tables that belong to no room. */
export class PlatformSessions1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`grant usage on schema public to vigie_app`);
    await runner.query(
      `alter default privileges in schema public grant select, insert, update, delete on tables to vigie_app`,
    );
    await runner.query(`create table session (
      sid text primary key,
      sess json not null,
      expire timestamptz not null
    )`);
    await runner.query(`create index session_expire on session (expire)`);
    await runner.query(`create table rate_limit (
      key text primary key,
      points integer not null default 0,
      expire bigint
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table rate_limit, session`);
    await runner.query(
      `alter default privileges in schema public revoke select, insert, update, delete on tables from vigie_app`,
    );
    await runner.query(`revoke usage on schema public from vigie_app`);
  }
}
