import { Injectable } from '@nestjs/common';
import type { AttemptGrantInput, Me } from '@vigie/contracts';
import { attemptGranted } from '../../events/player.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/db/database.js';
import { Events } from '../../platform/events/events.js';
import { DomainError, notFound } from '../../platform/http/problem.js';
import { newId } from '../../platform/ids/ids.js';
import { CatalogueQueries } from '../catalogue/index.js';
import { EnrolmentQueries } from '../enrolment/index.js';
import { nextOpening } from './attempt-policy.rules.js';
import { AttemptsRepository } from './attempts.repository.js';
import { GrantsRepository } from './grants.repository.js';
import { triedOf } from './attempts.view.js';

/** Attempts that a trainer allows beyond what the course gives. */
@Injectable()
export class GrantsService {
  constructor(
    private readonly grants: GrantsRepository,
    private readonly attempts: AttemptsRepository,
    private readonly catalogue: CatalogueQueries,
    private readonly enrolment: EnrolmentQueries,
    private readonly database: Database,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /**
   * Allows a learner one more attempt.
   *
   * @throws DomainError player/not-found for a course that is not the actor's to edit;
   *   player/attempt-not-needed, 409, when the learner has one already
   */
  async grant(enrolmentId: string, activityId: string, input: AttemptGrantInput, actor: Me): Promise<void> {
    const { userId, enrolment } = await this.enrolment.evidence(enrolmentId, 'fr');
    const course = await this.catalogue.course(enrolment.course.id, 'fr', actor);
    const policy = course.activities.find(({ id }) => id === activityId)?.attempts;
    if (!policy || !course.can.includes('edit')) throw notFound('player');

    await this.database.transaction(async () => {
      await this.attempts.lockActivity(enrolmentId, activityId);
      const grants = await this.grants.findOf(enrolmentId, activityId);
      const tried = triedOf(await this.attempts.findOf(enrolmentId, activityId), grants);
      const hasGrant = grants.some(({ usedBy }) => usedBy === null);
      if (nextOpening(tried, policy, hasGrant).does !== 'review')
        throw new DomainError('player/attempt-not-needed', 409, 'The learner has an attempt left');

      const at = this.clock.now();
      const { reason } = input;
      const grant = { enrolmentId, activityId, reason, grantedBy: actor.id, grantedAt: at };
      await this.grants.add({ ...grant, id: newId(), usedBy: null });
      const told = { enrolmentId, activityId, userId, courseId: course.id, reason, at: at.toISOString() };
      await this.events.publish(attemptGranted, told);
    });
  }
}
