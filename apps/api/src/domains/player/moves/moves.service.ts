import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { MovePlan, MoveInput, MoveResult, VersionAttemptsList } from '@vigie/contracts';
import { improve, rollUp, ruledTree } from '@vigie/scorm';
import { attemptChanged, learnersMoved } from '../../../events/player.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/db/database.js';
import { Events } from '../../../platform/events/events.js';
import { DomainError, notFound } from '../../../platform/http/problem.js';
import { PackagesService, PackageUses, type VersionInfo } from '../../packages/index.js';
import type { AttemptEntity } from '../attempt.entity.js';
import { AttemptsRepository } from '../attempts.repository.js';
import { NO_STATE } from '../commit.rules.js';
import { launchableItems, openElsewhere, resultsThatCount } from '../launch.rules.js';
import { compare, isKept } from './move.rules.js';
import { MovesRepository, type RunningAttempt } from './moves.repository.js';

/** Moves running attempts to the current version of their package: first a plan, then, if somebody wants it, the deed. */
@Injectable()
export class MovesService implements OnModuleInit {
  constructor(
    private readonly moves: MovesRepository,
    private readonly attempts: AttemptsRepository,
    private readonly packages: PackagesService,
    private readonly uses: PackageUses,
    private readonly database: Database,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** A version that attempts are pinned to is in use, whoever has them and however they ended. */
  onModuleInit(): void {
    this.uses.register(async (packageId, versionId) => {
      const ids = versionId ? [versionId] : await this.versionIds(packageId);
      const counts = await this.moves.countByVersion(ids);
      const count = counts.reduce((sum, { running, ended }) => sum + running + ended, 0);
      return count > 0 ? [{ kind: 'attempts', id: null, title: null, count }] : [];
    });
  }

  private async versionIds(packageId: string): Promise<string[]> {
    const versions = await this.packages.versions(packageId).catch((error: unknown) => {
      if (error instanceof DomainError && error.status === 404) return []; // deleted already
      throw error;
    });
    return versions.map(({ id }) => id);
  }

  async attemptsOf(packageId: string): Promise<VersionAttemptsList> {
    const versions = await this.packages.versions(packageId);
    const current = currentOf(versions);
    const counts = await this.moves.countByVersion(versions.map(({ id }) => id));
    const items = versions.map(async (version) => {
      const { running, ended } = counts.find(({ versionId }) => versionId === version.id) ?? nobody;
      const plan = version.current ? null : await this.plan(version, current);
      return { versionId: version.id, running, ended, plan };
    });
    return { items: await Promise.all(items) };
  }

  private async plan(from: VersionInfo, to: VersionInfo): Promise<MovePlan> {
    const difference = compare(from, to);
    const running = await this.moves.running(from.id);
    const movable = running.filter((attempt) => !this.isOpen(attempt));
    const kept = movable.filter(({ items }) => isKept(items, difference)).length;
    return {
      ...difference,
      attempts: movable.length,
      open: running.length - movable.length,
      kept,
      beginAgain: movable.length - kept,
    };
  }

  /** @throws DomainError player/version-not-current, 409: the plan that was read is of another version */
  async move(packageId: string, { from, to }: MoveInput): Promise<MoveResult> {
    const versions = await this.packages.versions(packageId);
    const old = versions.find(({ id }) => id === from);
    const target = versions.find(({ id }) => id === to);
    if (!old || !target) throw notFound('player');
    if (!target.current || old.current)
      throw new DomainError('player/version-not-current', 409, 'Another version has become the current one');

    return this.database.transaction(async () => {
      let moved = 0;
      const running = await this.moves.running(from);
      for (const attempt of running)
        if (!this.isOpen(attempt) && (await this.moveOne(attempt.id, old, target))) moved++;
      const at = this.clock.now().toISOString();
      if (moved > 0) await this.events.publish(learnersMoved, { packageId, from, to, moved, at });
      return { moved, left: running.length - moved };
    });
  }

  private async moveOne(id: string, from: VersionInfo, to: VersionInfo): Promise<boolean> {
    const attempt = await this.moves.findMovable(id, from.id);
    if (!attempt) return false;
    const items = launchableItems(to.manifest);
    if (from.standard !== to.standard) await this.moves.forgetPlaces(id);
    const saved = new Map((await this.attempts.items(id)).map((one) => [one.item, one]));
    const counting = resultsThatCount(to.manifest, saved, NO_STATE);
    // Where a course's own rules decide, its next commit says what it has reached.
    const result = ruledTree(to.manifest) ? attempt : improve(attempt, rollUp(counting, attempt.scoreRollUp));
    const { completion, success, scaledScore } = result;
    const isThere = items.some(({ identifier }) => identifier === attempt.item);
    const place = { packageVersionId: to.id, item: isThere ? attempt.item : null };
    await this.attempts.change(id, { ...place, completion, success, scaledScore });
    await this.tell(attempt, { completion, success, scaledScore });
    return true;
  }

  private async tell(
    attempt: AttemptEntity,
    result: Pick<AttemptEntity, 'completion' | 'success' | 'scaledScore'>,
  ): Promise<void> {
    const isSame =
      result.completion === attempt.completion &&
      result.success === attempt.success &&
      result.scaledScore === attempt.scaledScore;
    if (isSame) return;
    const { id: attemptId, number, enrolmentId, activityId, userId } = attempt;
    const at = this.clock.now().toISOString();
    await this.events.publish(attemptChanged, {
      ...{ attemptId, number, enrolmentId, activityId, userId },
      ...{ ...result, at },
    });
  }

  /** On a device right now: it is left alone, its learner would lose their place. */
  private isOpen({ lastSeenAt, endedAt }: RunningAttempt): boolean {
    return lastSeenAt !== null && openElsewhere({ lastSeenAt, endedAt }, this.clock.now());
  }
}

const nobody = { running: 0, ended: 0 };

function currentOf(versions: VersionInfo[]): VersionInfo {
  const current = versions.find((version) => version.current);
  if (!current) throw notFound('packages');
  return current;
}
