import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where the certificate of each enrolment stands, for lists across rooms; see docs/adr/0015. */
export class CertificationStanding1764030004300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The newest cycle of an enrolment; one that waits for its holder's name comes before what was issued earlier.
    await runner.query(`create view enrolment_certificate as
      select distinct on (enrolment_id) enrolment_id, standing, certificate_id
        from (select enrolment_id, 'held' as standing, null::uuid as certificate_id, 2147483647 as cycle
                from held_certificate
               union all
              select enrolment_id, case when withdrawn_at is null then 'issued' else 'withdrawn' end, id, cycle
                from certificate where replaced_by is null) every
       order by enrolment_id, cycle desc`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop view enrolment_certificate`);
  }
}
