import { Injectable } from '@nestjs/common';
import { type Activity, type AttemptPolicy, FREE_ATTEMPTS } from '@vigie/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { newId } from '../../platform/ids/ids.js';
import { PackagesService } from '../packages/index.js';
import { type NextOpening, nextOpening, type Tried } from './attempt-policy.rules.js';
import type { AttemptEntity } from './attempt.entity.js';
import { AttemptsRepository } from './attempts.repository.js';
import { triedOf } from './attempts.view.js';
import { GrantsRepository } from './grants.repository.js';

/** An activity that has something to launch. */
export type PackageActivity = Activity & { packageId: string };

/** Where a learner stands with the attempts of an activity. */
export interface Standing {
  policy: AttemptPolicy;
  tried: Tried[];
  next: NextOpening;
  /** The attempt to resume or to look at; null: one begins. */
  attempt: AttemptEntity | null;
  /** What allows the attempt that begins. */
  grantId: string | null;
}

/** Which attempt an opening is: the running one, a new one, or one that is over and only looked at. */
@Injectable()
export class OpeningsService {
  constructor(
    private readonly attempts: AttemptsRepository,
    private readonly grants: GrantsRepository,
    private readonly packages: PackagesService,
    private readonly clock: Clock,
  ) {}

  async standing(enrolmentId: string, activity: PackageActivity): Promise<Standing> {
    const policy = activity.attempts ?? FREE_ATTEMPTS;
    const attempts = await this.attempts.findOf(enrolmentId, activity.id);
    const grants = await this.grants.findOf(enrolmentId, activity.id);
    const open = grants.find(({ usedBy }) => usedBy === null);
    const tried = triedOf(attempts, grants);
    const next = nextOpening(tried, policy, open !== undefined);
    return {
      policy,
      tried,
      next,
      attempt: next.does === 'begin' ? null : (attempts.at(-1) ?? null),
      grantId: next.does === 'begin' && next.isGranted ? (open?.id ?? null) : null,
    };
  }

  /** Begins an attempt on the package's current version. In the transaction that locked the activity. */
  async begin(
    { enrolmentId, userId, activity }: { enrolmentId: string; userId: string; activity: PackageActivity },
    { number, grantId }: { number: number; grantId: string | null },
  ): Promise<AttemptEntity> {
    const attempt: AttemptEntity = {
      id: newId(),
      enrolmentId,
      activityId: activity.id,
      userId,
      number,
      packageVersionId: (await this.packages.info(activity.packageId)).versionId,
      leaseEpoch: 0,
      completion: 'not-attempted',
      success: 'unknown',
      scaledScore: null,
      scoreRollUp: (activity.attempts ?? FREE_ATTEMPTS).score,
      item: null,
      beganAt: this.clock.now(),
      lastAt: null,
      closedAt: null,
    };
    await this.attempts.add(attempt);
    if (grantId !== null) await this.grants.use(grantId, attempt.id);
    return attempt;
  }
}
