import { Injectable } from '@nestjs/common';
import type {
  Course,
  Me,
  OverrideInput,
  OverrideWithdrawal,
  OverrideWithdrawalInput,
} from '@vigie/contracts';
import { overridden, overrideWithdrawn } from '../../events/enrolment.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/db/database.js';
import { Events } from '../../platform/events/events.js';
import { DomainError, notFound } from '../../platform/http/problem.js';
import { newId } from '../../platform/ids/ids.js';
import { CatalogueQueries } from '../catalogue/index.js';
import type { EnrolmentEntity } from './enrolment.entity.js';
import { explain, NO_RESULT } from './enrolment.rules.js';
import { EnrolmentService } from './enrolment.service.js';
import { resultsOf } from './enrolment.view.js';
import { EnrolmentsRepository } from './enrolments.repository.js';

/** Decisions over what was tracked, by those who look after a course, each with its reason. */
@Injectable()
export class OverridesService {
  constructor(
    private readonly enrolments: EnrolmentsRepository,
    private readonly enrolment: EnrolmentService,
    private readonly catalogue: CatalogueQueries,
    private readonly database: Database,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /**
   * Decides that an activity counts as done, or as passed.
   *
   * @throws DomainError enrolment/not-found for a course that is not the actor's to edit; enrolment/override-own, 403;
   *   enrolment/override-not-needed, 409, when it counts so already
   */
  async decide(
    enrolmentId: string,
    activityId: string,
    { outcome, reason }: OverrideInput,
    actor: Me,
  ): Promise<void> {
    await this.changing(enrolmentId, activityId, actor, async (enrolment) => {
      const { completion, success, decision } = resultsOf(enrolment).get(activityId) ?? NO_RESULT;
      const isSo = completion === 'completed' && (outcome === 'completed' || success === 'passed');
      if (decision || isSo)
        throw new DomainError('enrolment/override-not-needed', 409, 'It counts so already');

      const at = this.clock.now();
      await this.enrolments.addOverride({
        ...{ id: newId(), enrolmentId, activityId, outcome, reason, decidedBy: actor.id, decidedAt: at },
        ...{ withdrawnBy: null, withdrawnAt: null, withdrawalReason: null },
      });
      await this.events.publish(overridden, { ...told(enrolment, activityId, reason, at), outcome });
      await this.enrolment.settleOne(enrolmentId);
    });
  }

  /**
   * Takes a decision back: what was tracked counts again. Who has completed the course has completed it; a certificate
   * is withdrawn at its own desk, and never by this.
   *
   * @throws DomainError enrolment/not-found; enrolment/override-own, 403; enrolment/no-override, 409
   */
  async withdraw(
    enrolmentId: string,
    activityId: string,
    { reason }: OverrideWithdrawalInput,
    actor: Me,
  ): Promise<OverrideWithdrawal> {
    return this.changing(enrolmentId, activityId, actor, async (enrolment, course) => {
      const standing = enrolment.overrides.find(
        (one) => one.activityId === activityId && one.withdrawnAt === null,
      );
      if (!standing) throw new DomainError('enrolment/no-override', 409, 'There is no decision to take back');

      const at = this.clock.now();
      const withdrawal = { withdrawnBy: actor.id, withdrawnAt: at, withdrawalReason: reason };
      await this.enrolments.withdrawOverride(standing.id, withdrawal);
      await this.events.publish(overrideWithdrawn, told(enrolment, activityId, reason, at));
      const left = { ...enrolment, overrides: enrolment.overrides.filter((one) => one !== standing) };
      const isMet = explain(course.activities, resultsOf(left)).met;
      return { staysCompleted: enrolment.state === 'completed' && !isMet };
    });
  }

  /** Asks who may, and holds the enrolment while something is changed. */
  private async changing<T>(
    enrolmentId: string,
    activityId: string,
    actor: Me,
    change: (enrolment: EnrolmentEntity, course: Course) => Promise<T>,
  ): Promise<T> {
    return this.database.transaction(async () => {
      const enrolment = await this.enrolments.findLocked(enrolmentId);
      if (!enrolment) throw notFound('enrolment');
      const course = await this.catalogue.course(enrolment.courseId, 'fr', actor);
      const isThere = course.activities.some(({ id }) => id === activityId);
      if (!isThere || !course.can.includes('edit')) throw notFound('enrolment');
      if (enrolment.userId === actor.id)
        throw new DomainError('enrolment/override-own', 403, 'Nobody decides about their own results');
      return change(enrolment, course);
    });
  }
}

const told = (
  { id, userId, courseId }: Pick<EnrolmentEntity, 'id' | 'userId' | 'courseId'>,
  activityId: string,
  reason: string,
  at: Date,
) => ({ enrolmentId: id, activityId, userId, courseId, reason, at: at.toISOString() });
