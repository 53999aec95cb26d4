import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When somebody last worked in an enrolment's packages, and how long, for lists across rooms; see docs/adr/0015. */
export class PlayerActivity1764030003300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create view enrolment_activity as
      select attempt.enrolment_id, max(opening.last_seen_at) as last_at,
             coalesce(sum(opening.seconds), 0)::double precision as seconds
        from attempt left join lateral (
          select max(launch.last_seen_at) as last_seen_at, sum(spent.value::double precision) as seconds
            from launch left join lateral jsonb_each_text(launch.session_seconds) spent on true
           where launch.attempt_id = attempt.id) opening on true
       group by attempt.enrolment_id`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop view enrolment_activity`);
  }
}
