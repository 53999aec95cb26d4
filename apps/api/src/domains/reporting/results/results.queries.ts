import { Injectable } from '@nestjs/common';
import type {
  AttemptRecord,
  AttemptTrace,
  Course,
  Locale,
  Me,
  PersonCourseList,
  ResultDetail,
  ResultExportQuery,
  ResultPage,
  ResultQuery,
  ResultRow,
  TraceQuery,
} from '@vigie/contracts';
import { DomainError, notFound } from '../../../platform/http/problem.js';
import { CatalogueQueries } from '../../catalogue/index.js';
import { EnrolmentQueries } from '../../enrolment/index.js';
import { IdentityService, RecordViews } from '../../identity/index.js';
import { AttemptRecords } from '../../player/index.js';
import { allowedOnResult, mayLookAfter, type Scope, scopeIn } from './results.policy.js';
import { ResultsRepository, type Standing } from './results.repository.js';
import { courseName, rowView, standingView } from './results.view.js';

const pageSize = 50;

type Place = { course: Course; scope: Scope };

/** What those who look after people see of a course: who is in it, and of one person everything. */
@Injectable()
export class ResultsQueries {
  constructor(
    private readonly results: ResultsRepository,
    private readonly catalogue: CatalogueQueries,
    private readonly enrolment: EnrolmentQueries,
    private readonly attempts: AttemptRecords,
    private readonly views: RecordViews,
    private readonly identity: IdentityService,
  ) {}

  async page(courseId: string, query: ResultQuery, actor: Me, locale: Locale): Promise<ResultPage> {
    const { course, scope } = await this.place(courseId, actor, locale);
    const { page } = query;
    const { rows, total } = await this.results.page(courseId, scope, query, (page - 1) * pageSize, pageSize);
    return {
      items: await this.rowsOf(rows, locale),
      course: courseName(course),
      total,
      page,
      pageSize,
      counts: await this.results.counts(courseId, scope),
      organisations: await this.results.organisations(courseId, scope),
      can: scope.organisations === null ? ['edit-course'] : [],
    };
  }

  /** Everything that matches, some at a time; who may is asked before the first of them. */
  async everyone(
    courseId: string,
    query: ResultExportQuery,
    actor: Me,
    locale: Locale,
    atOnce: number,
  ): Promise<AsyncGenerator<ResultRow[]>> {
    const { scope } = await this.place(courseId, actor, locale);
    return this.pieces(courseId, scope, query, locale, atOnce);
  }

  async one(courseId: string, enrolmentId: string, actor: Me, locale: Locale): Promise<ResultDetail> {
    const { course, scope, standing } = await this.person(courseId, enrolmentId, actor, locale);
    const { enrolment } = await this.enrolment.evidence(enrolmentId, locale);
    const attempts = await this.attempts.ofEnrolment(enrolmentId);
    await this.views.note(actor, standing.userId, { page: 'person-in-course', of: courseId });
    const can = allowedOnResult(scope, standing.userId === actor.id);
    const over = can.includes('edit-course')
      ? await this.attempts.usedUp(enrolmentId, course.activities)
      : new Set<string>();
    return {
      ...standingView(standing),
      course: courseName(course),
      explanation: enrolment.explanation,
      activities: enrolment.activities.map((activity) => ({
        ...activity,
        mayGrant: over.has(activity.activityId),
        attempts: attempts.filter(({ activityId }) => activityId === activity.activityId),
      })),
      can,
    };
  }

  /**
   * The courses of one person, for those who look after their account.
   *
   * @throws DomainError identity/not-found
   */
  async ofPerson(userId: string, actor: Me, locale: Locale): Promise<PersonCourseList> {
    const { organisation } = await this.identity.person(userId);
    if (!mayLookAfter(actor, organisation.id)) throw notFound('identity');
    const standings = await this.results.ofPerson(userId);
    const courses = await this.catalogue.coursesById(
      standings.map(({ courseId }) => courseId),
      locale,
      actor,
    );
    const rows = await this.rowsOf(standings, locale);
    return {
      items: rows.flatMap((row, index) => {
        const course = courses.get(standings[index]?.courseId ?? '');
        return course ? [{ ...row, course: courseName(course) }] : [];
      }),
    };
  }

  async attempt(
    courseId: string,
    enrolmentId: string,
    attemptId: string,
    actor: Me,
    locale: Locale,
  ): Promise<AttemptRecord> {
    const { course, standing } = await this.answers(courseId, enrolmentId, actor, locale);
    const record = await this.attempts.one(attemptId, enrolmentId);
    const activity = course.activities.find(({ id }) => id === record.attempt.activityId);
    const { userId: id, givenName, familyName } = standing;
    await this.views.note(actor, id, { page: 'attempt', of: attemptId });
    return {
      ...record,
      activityTitle: activity?.title ?? { text: '', locale },
      person: { id, givenName, familyName },
    };
  }

  async trace(
    courseId: string,
    enrolmentId: string,
    attemptId: string,
    query: TraceQuery,
    actor: Me,
    locale: Locale,
  ): Promise<AttemptTrace> {
    const { standing } = await this.answers(courseId, enrolmentId, actor, locale);
    const trace = await this.attempts.trace(attemptId, enrolmentId, query);
    await this.views.note(actor, standing.userId, { page: 'attempt', of: attemptId });
    return trace;
  }

  private async *pieces(
    courseId: string,
    scope: Scope,
    query: ResultExportQuery,
    locale: Locale,
    atOnce: number,
  ): AsyncGenerator<ResultRow[]> {
    for (let offset = 0; ; offset += atOnce) {
      const { rows } = await this.results.page(courseId, scope, query, offset, atOnce);
      if (rows.length > 0) yield await this.rowsOf(rows, locale);
      if (rows.length < atOnce) return;
    }
  }

  private async rowsOf(rows: Standing[], locale: Locale): Promise<ResultRow[]> {
    const enrolments = await this.enrolment.evidenceOf(
      rows.map(({ enrolmentId }) => enrolmentId),
      locale,
    );
    return rows.map((row) => rowView(row, enrolments.get(row.enrolmentId)));
  }

  /** @throws DomainError catalogue/not-found for a course in which the asking person looks after nobody */
  private async place(courseId: string, actor: Me, locale: Locale): Promise<Place> {
    const course = await this.catalogue.course(courseId, locale, actor);
    const scope = scopeIn(course, actor);
    if (!scope) throw notFound('catalogue');
    return { course, scope };
  }

  /** @throws DomainError enrolment/not-found for a person that is not theirs to see */
  private async person(
    courseId: string,
    enrolmentId: string,
    actor: Me,
    locale: Locale,
  ): Promise<Place & { standing: Standing }> {
    const place = await this.place(courseId, actor, locale);
    const standing = await this.results.one(courseId, place.scope, enrolmentId);
    if (!standing) throw notFound('enrolment');
    return { ...place, standing };
  }

  /** The same for what somebody answered. @throws DomainError enrolment/answers-not-yours-to-see */
  private async answers(courseId: string, enrolmentId: string, actor: Me, locale: Locale) {
    const person = await this.person(courseId, enrolmentId, actor, locale);
    if (!allowedOnResult(person.scope).includes('see-answers'))
      throw new DomainError(
        'enrolment/answers-not-yours-to-see',
        403,
        'Answers are for the trainers of the course',
      );
    return person;
  }
}
