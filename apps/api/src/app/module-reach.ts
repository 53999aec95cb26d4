import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ModuleReach, type Reached } from '../domains/authoring/index.js';
import { Database } from '../platform/db/database.js';

/** Tells authors whom a new edition reaches, from the views that enrolment and the player publish (docs/adr/0015). */
@Injectable()
export class ReachOfModules implements OnModuleInit {
  constructor(
    private readonly reach: ModuleReach,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.reach.register((courseIds, versionIds) =>
      this.database.sql<Reached>(
        `select course_id as "courseId", count(*) filter (where completed_at is null)::int as people,
                coalesce(sum(running.count), 0)::int as running
           from enrolment_overview left join lateral (
             select count(*) from attempt_standing
              where attempt_standing.enrolment_id = enrolment_overview.enrolment_id
                and is_running and package_version_id = any($2::uuid[])) running on true
          where course_id = any($1::uuid[]) group by course_id`,
        [courseIds, versionIds],
      ),
    );
  }
}
