import { Injectable } from '@nestjs/common';
import type {
  CertificateStanding,
  Locale,
  Organisation,
  PersonProgress,
  ResultCounts,
  ResultFilter,
  ResultSort,
} from '@vigie/contracts';
import { Database } from '../../../platform/db/database.js';
import type { Scope } from './results.policy.js';

/** One person in a course, as the rooms' views have it. */
export interface Standing {
  enrolmentId: string;
  courseId: string;
  userId: string;
  givenName: string;
  familyName: string;
  email: string;
  locale: Locale | null;
  organisationId: string;
  organisationName: string;
  progress: PersonProgress;
  standing: CertificateStanding;
  certificateId: string | null;
  enrolledAt: Date;
  completedAt: Date | null;
  lastAt: Date | null;
  seconds: number;
}

/**
 * `limit 1` keeps the planner to one look by index for each person: it may not turn the views into one big join, which a
 * wrong guess about a filter would make it repeat for each of them.
 */
const peopleWhere = (condition: string) => `with people as (
  select overview.enrolment_id as "enrolmentId", overview.course_id as "courseId", overview.user_id as "userId",
         person.given_name as "givenName", person.family_name as "familyName", person.email, person.locale,
         person.organisation_id as "organisationId", person.organisation_name as "organisationName",
         case when overview.passed then 'passed' when overview.completed_at is not null then 'done'
              when coalesce(overview.last_at, activity.last_at) is not null then 'in-progress'
              else 'not-started' end as progress,
         coalesce(certificate.standing, 'none') as standing, certificate.certificate_id as "certificateId",
         overview.enrolled_at as "enrolledAt", overview.completed_at as "completedAt",
         greatest(overview.last_at, activity.last_at) as "lastAt", coalesce(activity.seconds, 0) as seconds
    from enrolment_overview overview
    join person_directory person on person.user_id = overview.user_id
    left join lateral (select last_at, seconds from enrolment_activity
                        where enrolment_id = overview.enrolment_id limit 1) activity on true
    left join lateral (select standing, certificate_id from enrolment_certificate
                        where enrolment_id = overview.enrolment_id limit 1) certificate on true
   where ${condition})`;

/** $1 course, $2 organisations or null for all of them, $3 enrolment or null for all of them. */
const people = peopleWhere(`overview.course_id = $1
     and ($2::uuid[] is null or person.organisation_id = any($2))
     and ($3::uuid is null or overview.enrolment_id = $3)`);

const states: Record<NonNullable<ResultFilter['state']>, string> = {
  'not-started': `progress = 'not-started'`,
  'in-progress': `progress = 'in-progress'`,
  done: `progress in ('done', 'passed')`,
  passed: `progress = 'passed'`,
  held: `standing = 'held'`,
  certified: `standing = 'issued'`,
};

const name = `lower("familyName") $, lower("givenName") $, "enrolmentId"`;
const orders: Record<ResultSort, string> = {
  name,
  organisation: `lower("organisationName") $, ${name.replaceAll('$', '')}`,
  last: `"lastAt" $ nulls last, "enrolmentId"`,
  time: `seconds $, "enrolmentId"`,
  enrolled: `"enrolledAt" $, "enrolmentId"`,
};

/** The people of one course over the views that the rooms publish. */
@Injectable()
export class ResultsRepository {
  constructor(private readonly database: Database) {}

  async page(
    courseId: string,
    scope: Scope,
    filter: ResultFilter & { sort: ResultSort; order: 'asc' | 'desc' },
    offset: number,
    limit: number,
  ): Promise<{ rows: Standing[]; total: number }> {
    const conditions = ['true'];
    const parameters: unknown[] = [courseId, scope.organisations, null, limit, offset];
    if (filter.state) conditions.push(states[filter.state]);
    if (filter.organisationId)
      conditions.push(`"organisationId" = $${parameters.push(filter.organisationId)}::uuid`);
    if (filter.q)
      conditions.push(
        `concat("givenName", ' ', "familyName", ' ', "givenName", ' ', email)
          ilike $${parameters.push(`%${filter.q.replace(/[\\%_]/g, '\\$&')}%`)}`,
      );
    const rows = await this.database.sql<Standing & { total: number }>(
      `${people} select people.*, count(*) over ()::int as total from people
        where ${conditions.join(' and ')}
        order by ${orders[filter.sort].replaceAll('$', filter.order)} limit $4 offset $5`,
      parameters,
    );
    return { rows, total: rows[0]?.total ?? 0 };
  }

  /** Null: no such enrolment in this course, or not one of these people. */
  async one(courseId: string, scope: Scope, enrolmentId: string): Promise<Standing | null> {
    const [row] = await this.database.sql<Standing>(`${people} select * from people`, [
      courseId,
      scope.organisations,
      enrolmentId,
    ]);
    return row ?? null;
  }

  /** Every enrolment of one person, the newest first. */
  ofPerson(userId: string): Promise<Standing[]> {
    return this.database.sql(
      `${peopleWhere('overview.user_id = $1')} select * from people order by "enrolledAt" desc, "enrolmentId"`,
      [userId],
    );
  }

  async counts(courseId: string, scope: Scope): Promise<ResultCounts> {
    const [row] = await this.database.sql<ResultCounts>(
      `${people} select count(*)::int as all,
         count(*) filter (where ${states['not-started']})::int as "notStarted",
         count(*) filter (where ${states['in-progress']})::int as "inProgress",
         count(*) filter (where ${states.done})::int as done,
         count(*) filter (where ${states.passed})::int as passed,
         count(*) filter (where ${states.held})::int as held,
         count(*) filter (where ${states.certified})::int as certified
       from people`,
      [courseId, scope.organisations, null],
    );
    if (!row) throw new Error('a count has one row');
    return row;
  }

  /** Organisations that have people in the course, by name. */
  organisations(courseId: string, scope: Scope): Promise<Organisation[]> {
    return this.database.sql(
      `select person.organisation_id as id, min(person.organisation_name) as name
         from enrolment_overview overview join person_directory person on person.user_id = overview.user_id
        where overview.course_id = $1 and ($2::uuid[] is null or person.organisation_id = any($2))
        group by person.organisation_id order by lower(min(person.organisation_name))`,
      [courseId, scope.organisations],
    );
  }
}
