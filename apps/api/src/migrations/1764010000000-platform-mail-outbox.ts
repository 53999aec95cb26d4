import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PlatformMailOutbox1764010000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table mail_outbox (
      id uuid primary key,
      sealed text not null,
      created_at timestamptz not null,
      expires_at timestamptz not null
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table mail_outbox`);
  }
}
