import { Injectable } from '@nestjs/common';
import type { Activity, AttemptRecord, AttemptSummary, AttemptTrace, TraceQuery } from '@vigie/contracts';
import { notFound } from '../../platform/http/problem.js';
import { PackagesService } from '../packages/index.js';
import type { AttemptEntity } from './attempt.entity.js';
import { AttemptsRepository } from './attempts.repository.js';
import { launchableItems } from './launch.rules.js';
import { OpeningsService } from './openings.service.js';
import { countingAttempt } from './records.rules.js';
import { attemptView, callsView, commitsView, itemsView, openingsView } from './records.view.js';
import { TraceRepository } from './trace.repository.js';

const MAX_COMMITS = 1_000;
const MAX_CALLS = 2_000;

/** What is known of attempts, for other rooms, which ask themselves who may see it. */
@Injectable()
export class AttemptRecords {
  constructor(
    private readonly attempts: AttemptsRepository,
    private readonly traces: TraceRepository,
    private readonly packages: PackagesService,
    private readonly openings: OpeningsService,
  ) {}

  /** Those of the activities whose attempts are over, so that only a trainer can allow one more. */
  async usedUp(enrolmentId: string, activities: Activity[]): Promise<Set<string>> {
    const over = new Set<string>();
    for (const { packageId, ...activity } of activities) {
      if (packageId === null) continue;
      const { next } = await this.openings.standing(enrolmentId, { ...activity, packageId });
      if (next.does === 'review') over.add(activity.id);
    }
    return over;
  }

  /** Every attempt of an enrolment, in the order of their beginning. */
  async ofEnrolment(enrolmentId: string): Promise<AttemptSummary[]> {
    const attempts = await this.attempts.findIn(enrolmentId);
    return Promise.all(attempts.map((attempt) => this.summary(attempt, attempts)));
  }

  /** @throws DomainError player/not-found unless it is one of this enrolment */
  async one(
    id: string,
    enrolmentId: string,
  ): Promise<Pick<AttemptRecord, 'attempt' | 'items' | 'interactions' | 'objectives'>> {
    const attempts = await this.attempts.findIn(enrolmentId);
    const attempt = attempts.find((one) => one.id === id);
    if (!attempt) throw notFound('player');
    const { manifest } = await this.packages.playable(attempt.packageVersionId);
    const launches = await this.attempts.launches(id);
    return {
      attempt: await this.summary(attempt, attempts),
      ...itemsView(launchableItems(manifest), await this.attempts.items(id), launches),
    };
  }

  /** @throws DomainError player/not-found unless it is an attempt of this enrolment */
  async trace(id: string, enrolmentId: string, query: TraceQuery): Promise<AttemptTrace> {
    const attempt = await this.attempts.find(id);
    if (attempt?.enrolmentId !== enrolmentId) throw notFound('player');
    const launches = await this.attempts.launches(id);
    const log = await this.traces.commitsOf(id, MAX_COMMITS);
    const repeats = await this.traces.repeatsOf(id, MAX_COMMITS);
    const calls = callsView(await this.traces.callsOf(id), query, MAX_CALLS);
    return {
      ...calls,
      openings: openingsView(attempt, launches),
      commits: commitsView(log.slice(0, MAX_COMMITS).reverse(), repeats),
      isCut: calls.isCut || log.length > MAX_COMMITS,
    };
  }

  private async summary(attempt: AttemptEntity, all: AttemptEntity[]): Promise<AttemptSummary> {
    const same = all.filter(({ activityId }) => activityId === attempt.activityId);
    return attemptView(
      attempt,
      await this.attempts.launches(attempt.id),
      await this.packages.playable(attempt.packageVersionId),
      countingAttempt(same)?.id === attempt.id,
    );
  }
}
