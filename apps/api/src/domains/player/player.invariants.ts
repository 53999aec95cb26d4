import { Injectable, type OnModuleInit } from '@nestjs/common';
import { improve, type Result, rollUp, ruledTree } from '@vigie/scorm';
import { Clock } from '../../platform/clock/clock.js';
import { inPages, Invariants, settledBefore } from '../../platform/invariants/invariants.js';
import { EnrolmentQueries } from '../enrolment/index.js';
import { PackagesService } from '../packages/index.js';
import type { AttemptEntity, AttemptItemEntity } from './attempt.entity.js';
import { AttemptsRepository } from './attempts.repository.js';
import { NO_STATE } from './commit.rules.js';
import { resultsThatCount } from './launch.rules.js';

/** What must hold of attempts: nothing that was acknowledged is missing, and nothing is known that nobody sent. */
@Injectable()
export class PlayerInvariants implements OnModuleInit {
  constructor(
    private readonly invariants: Invariants,
    private readonly attempts: AttemptsRepository,
    private readonly packages: PackagesService,
    private readonly enrolment: EnrolmentQueries,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.invariants.add(
      { name: 'every opening ends with its last commit', breaches: () => this.openings() },
      { name: 'every saved state is that of a commit in the log', breaches: () => this.states() },
      { name: 'every attempt is what its items say', breaches: () => this.results() },
      { name: 'every course knows what its learners have reached', breaches: () => this.told() },
    );
  }

  private async *openings(): AsyncGenerator<string> {
    for (const { attemptId, epoch, lastSeq, logged } of await this.attempts.openingsBesideLog())
      yield `attempt ${attemptId}, opening ${epoch}: number ${lastSeq} is its last, the log has ${logged}`;
  }

  private async *states(): AsyncGenerator<string> {
    for await (const { id } of this.all()) {
      const log = new Set(await this.attempts.loggedKeys(id));
      // The log is kept for some months only.
      if (log.size === 0) continue;
      for (const item of await this.attempts.items(id))
        if (stateKeys(item).some((key) => !log.has(key)))
          yield `attempt ${id}, item ${item.item}: its state is of no commit in the log`;
    }
  }

  private async *results(): AsyncGenerator<string> {
    for await (const attempt of this.all()) {
      const reached = await this.reachedBy(attempt);
      if (!reached) continue;
      if (!isSame(attempt, improve(attempt, reached))) yield `attempt ${attempt.id}: its items say more`;
      else if (reached.completion === 'not-attempted' && attempt.completion !== 'not-attempted')
        yield `attempt ${attempt.id}: it says more than its items`;
    }
  }

  private async *told(): AsyncGenerator<string> {
    const before = settledBefore(this.clock.now());
    for await (const attempt of this.all()) {
      if (attempt.completion === 'not-attempted' || !attempt.lastAt || attempt.lastAt > before) continue;

      const known = await this.enrolment.resultOf(attempt.enrolmentId, attempt.activityId);
      if (!known || !isSame(known, improve(known, { ...attempt, scaledScore: null })))
        yield `attempt ${attempt.id}: enrolment ${attempt.enrolmentId} does not know what it has reached`;
    }
  }

  private all(): AsyncGenerator<AttemptEntity> {
    return inPages((after) => this.attempts.findAfter(after, 200));
  }

  /** Null where the course's own sequencing decides. */
  private async reachedBy(attempt: AttemptEntity): Promise<Result | null> {
    const { manifest } = await this.packages.playable(attempt.packageVersionId);
    if (ruledTree(manifest)) return null;
    const items = new Map((await this.attempts.items(attempt.id)).map((item) => [item.item, item]));
    return rollUp(resultsThatCount(manifest, items, NO_STATE), attempt.scoreRollUp);
  }
}

const stateKeys = ({ item, full, reduced }: AttemptItemEntity): string[] => [
  ...(full ? [`${full.epoch} ${full.seq} ${item} full`] : []),
  ...(reduced ? [`${reduced.epoch} ${reduced.seq} ${item} reduced`] : []),
];

const isSame = (one: Result, other: Result): boolean =>
  one.completion === other.completion &&
  one.success === other.success &&
  one.scaledScore === other.scaledScore;
