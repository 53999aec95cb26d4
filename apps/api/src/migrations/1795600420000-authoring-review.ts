import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Modules are reviewed and signed before learners get them; what was published until now came about without. */
export class AuthoringReview1795600420000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table module
      add stage text not null default 'draft' constraint module_stage check (stage in ('draft', 'review')),
      add review_settings jsonb not null
        default '{"required":["subject","legal","language","accessibility"],"caseStudy":false}',
      add review_news int not null default 0`);
    await runner.query(`alter table module_edition
      add basis text not null default 'before'
        constraint module_edition_basis check (basis in ('review', 'system', 'before'))`);
    await runner.query(`create table module_sign_off (
      id uuid primary key,
      module_id uuid not null references module,
      gate text not null,
      locale text,
      hash text not null,
      revision int not null,
      signed_by uuid not null references user_account,
      signed_at timestamptz not null,
      note text,
      is_own boolean not null,
      invented jsonb not null default '[]',
      withdrawn_at timestamptz
    )`);
    await runner.query(`create index module_sign_off_module on module_sign_off (module_id, signed_at)`);
    await runner.query(`create table module_move (
      id uuid primary key,
      module_id uuid not null references module,
      kind text not null,
      at timestamptz not null,
      moved_by uuid references user_account,
      note text,
      revision int not null,
      edition int
    )`);
    await runner.query(`create index module_move_module on module_move (module_id, at)`);
    await runner.query(`create table gate_signatory (
      gate text not null,
      locale text not null,
      user_id uuid not null references user_account,
      primary key (gate, locale, user_id)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table gate_signatory, module_move, module_sign_off`);
    await runner.query(`alter table module_edition drop basis`);
    await runner.query(`alter table module drop stage, drop review_settings, drop review_news`);
  }
}
