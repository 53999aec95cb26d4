import { Injectable } from '@nestjs/common';
import type { Course, Me } from '@vigie/contracts';
import type { attemptChanged } from '../../events/player.js';
import { enrolled, enrolmentCompleted } from '../../events/enrolment.js';
import type { z } from 'zod';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/db/database.js';
import { Events } from '../../platform/events/events.js';
import { DomainError } from '../../platform/http/problem.js';
import { newId } from '../../platform/ids/ids.js';
import { CatalogueQueries } from '../catalogue/index.js';
import { EnrolmentsRepository } from './enrolments.repository.js';
import { decisionsOf, resultsOf, trackedOf } from './enrolment.view.js';
import { decided, explain, joined, NO_RESULT } from './enrolment.rules.js';
import { missingBefore } from './lock.rules.js';

/** What is told of one activity of one learner. */
type ToldResult = Omit<z.output<typeof attemptChanged.schema>, 'attemptId' | 'userId'>;

/** Who is in which course, and when a course is completed. */
@Injectable()
export class EnrolmentService {
  constructor(
    private readonly enrolments: EnrolmentsRepository,
    private readonly catalogue: CatalogueQueries,
    private readonly events: Events,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Enrols someone in an open course.
   *
   * @returns the enrolment's id
   * @throws DomainError enrolment/not-open, enrolment/already
   */
  async enrol(learner: Me, courseId: string): Promise<string> {
    const course = await this.catalogue.course(courseId, 'fr', learner);
    if (course.state !== 'published')
      throw new DomainError('enrolment/not-open', 409, 'This course takes no new learners', {
        state: course.state,
      });

    const id = newId();
    const at = this.clock.now();
    const who = { userId: learner.id, courseId };
    await this.database.transaction(async () => {
      await this.enrolments.add({ ...who, id, state: 'active', enrolledAt: at, completedAt: null });
      await this.events.publish(enrolled, { ...who, enrolmentId: id, at: at.toISOString() });
    });
    return id;
  }

  /** The learner's enrolment in a course, which the player needs. @throws DomainError enrolment/not-enrolled */
  async enrolmentIn(userId: string, courseId: string): Promise<{ id: string }> {
    const [enrolment] = await this.enrolments.findOf(userId, courseId);
    if (!enrolment)
      throw new DomainError('enrolment/not-enrolled', 403, 'Enrol in the course first', { courseId });
    return { id: enrolment.id };
  }

  /**
   * The learner's enrolment, and that the activity is open to them.
   *
   * @throws DomainError enrolment/not-enrolled, 403; enrolment/locked, 409 with what is `missing` first
   */
  async opening(userId: string, course: Course, activityId: string): Promise<{ id: string }> {
    const { id } = await this.enrolmentIn(userId, course.id);
    const enrolment = await this.enrolments.find(id);
    const missing = missingBefore(
      activityId,
      course.activities,
      resultsOf(enrolment ?? { results: [], overrides: [] }),
    );
    if (missing.length > 0)
      throw new DomainError('enrolment/locked', 409, 'Something else must be done first', {
        courseId: course.id,
        slug: course.slug,
        missing: missing.map((one) => ({ activityId: one.id, title: one.title })),
      });
    return { id };
  }

  /** Keeps what an attempt has reached and settles the course. May be told the same fact twice, and facts out of order. */
  async keepResult(fact: ToldResult): Promise<void> {
    await this.database.transaction(async () => {
      const enrolment = await this.enrolments.findLocked(fact.enrolmentId);
      if (!enrolment) return;

      const tracked = trackedOf(enrolment).get(fact.activityId) ?? NO_RESULT;
      const course = await this.courseOf(enrolment);
      const { activityId, at, ...told } = fact;
      const counts = course?.activities.find(({ id }) => id === activityId)?.attempts?.counts ?? 'best';
      const result = joined(tracked, { ...told, at: new Date(at) }, counts);
      const { completion, success, scaledScore, scores, lastAt } = result;
      const kept = { completion, success, scaledScore, scores, lastAt };
      await this.enrolments.keepResult({ ...kept, enrolmentId: enrolment.id, activityId });
      if (enrolment.state !== 'active') return;

      const decision = decisionsOf(enrolment).get(activityId);
      const results = resultsOf(enrolment);
      await this.settle(enrolment, results.set(activityId, decision ? decided(result, decision) : result));
    });
  }

  /** Looks whether somebody under way has come to the end of the course. In the transaction that holds the enrolment. */
  async settleOne(id: string): Promise<void> {
    const enrolment = await this.enrolments.findLocked(id);
    if (enrolment?.state === 'active') await this.settle(enrolment, resultsOf(enrolment));
  }

  /**
   * Looks at everybody under way in a course whose rule has changed: who meets it now completes. Nobody's completion is
   * taken away. May be told the same fact twice.
   */
  async settleCourse(courseId: string): Promise<void> {
    for (const id of await this.enrolments.findActiveIdsIn(courseId))
      await this.database.transaction(() => this.settleOne(id));
  }

  private async settle(
    enrolment: { id: string; userId: string; courseId: string },
    results: ReturnType<typeof resultsOf>,
  ): Promise<void> {
    const course = await this.courseOf(enrolment);
    if (!course || !explain(course.activities, results).met) return;

    const at = this.clock.now();
    await this.enrolments.complete(enrolment.id, at);
    const { id: enrolmentId, userId, courseId } = enrolment;
    await this.events.publish(enrolmentCompleted, { enrolmentId, userId, courseId, at: at.toISOString() });
  }

  private async courseOf({ courseId }: { courseId: string }): Promise<Course | undefined> {
    return (await this.catalogue.coursesById([courseId], 'fr', undefined)).get(courseId);
  }
}
