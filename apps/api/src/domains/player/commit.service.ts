import { createHash, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type CommitAnswer,
  CommitEnvelope,
  improve,
  type ManifestItem,
  type Result,
  rollUp,
  sessionSeconds,
  standardOfCmi,
} from '@vigie/scorm';
import { attemptChanged } from '../../events/player.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/db/database.js';
import { Events } from '../../platform/events/events.js';
import { DomainError, notFound } from '../../platform/http/problem.js';
import { PackagesService, type PlayableVersion } from '../packages/index.js';
import type { AttemptEntity, LaunchEntity } from './attempt.entity.js';
import { AttemptsRepository } from './attempts.repository.js';
import { endsAttempt, NO_STATE, withCommit } from './commit.rules.js';
import { launchableItems } from './launch.rules.js';
import { SequencingService } from './sequencing.service.js';
import { tokenHash } from '../../platform/ids/ids.js';

const tokenLifeMs = 12 * 3600 * 1000;

/** Takes in what a course saves. Acknowledged means committed to PostgreSQL, nothing less. */
@Injectable()
export class CommitService {
  constructor(
    private readonly attempts: AttemptsRepository,
    private readonly packages: PackagesService,
    private readonly sequencing: SequencingService,
    private readonly events: Events,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** From the shell, which holds the launch token alone. @throws DomainError player/token-refused, 401 */
  async takeWithToken(envelope: CommitEnvelope, token: string): Promise<CommitAnswer> {
    const launch = await this.attempts.launch(envelope.attempt, envelope.epoch);
    const isFresh = launch && this.clock.now().getTime() - launch.openedAt.getTime() < tokenLifeMs;
    if (!isFresh || !timingSafeEqual(launch.tokenHash, tokenHash(token)))
      throw new DomainError('player/token-refused', 401, 'The launch token is not valid (any more)');
    return this.take(envelope, 'token');
  }

  /** From the LMS page's outbox, days late perhaps. @throws DomainError player/not-found unless it is the learner's own */
  async takeWithSession(envelope: CommitEnvelope, userId: string): Promise<CommitAnswer> {
    const attempt = await this.attempts.find(envelope.attempt);
    if (attempt?.userId !== userId) throw notFound('player');
    return this.take(envelope, 'session');
  }

  private take(envelope: CommitEnvelope, via: 'token' | 'session'): Promise<CommitAnswer> {
    return this.database.transaction(async () => {
      const attempt = await this.attempts.findLocked(envelope.attempt);
      const launch = await this.attempts.launch(envelope.attempt, envelope.epoch);
      if (!attempt || !launch) throw notFound('player');
      // Of what was opened: the attempt may be on another version by now.
      const version = await this.packages.playable(launch.packageVersionId ?? attempt.packageVersionId);
      const item = launchableItems(version.manifest).find((one) => one.identifier === envelope.item);
      if (!item)
        throw new DomainError('player/no-such-item', 422, 'The package has no such item', {
          item: envelope.item,
        });
      if (standardOfCmi(envelope.cmi) !== version.standard)
        throw new DomainError('player/wrong-standard', 422, 'The data are not of the package’s standard', {
          standard: version.standard,
        });

      const lease = envelope.epoch === attempt.leaseEpoch ? 'held' : 'lost';
      const body = JSON.stringify(envelope);
      const sha256 = createHash('sha256').update(body).digest();
      const isNew = await this.attempts.addCommit({
        attemptId: attempt.id,
        epoch: envelope.epoch,
        seq: envelope.seq,
        item: envelope.item,
        kind: envelope.kind,
        sha256,
        via,
        sizeBytes: Buffer.byteLength(body),
        receivedAt: this.clock.now(),
        stale: lease === 'lost',
      });
      if (!isNew) return this.repeated(envelope, sha256, launch, lease);

      await this.keepLaunch(launch, envelope);
      await this.keepItem(attempt, version, envelope, item);
      return { acked: envelope.seq, lease };
    });
  }

  /** The same number again: the same content is a repetition, other content gets a number of its own. */
  private async repeated(
    envelope: CommitEnvelope,
    sha256: Buffer,
    launch: LaunchEntity,
    lease: 'held' | 'lost',
  ): Promise<CommitAnswer> {
    const known = await this.attempts.commit(envelope.attempt, envelope.epoch, envelope.seq);
    if (known?.sha256.equals(sha256)) return { acked: envelope.seq, lease };
    return { acked: envelope.seq - 1, lease, reseq: launch.lastSeq + 1 };
  }

  private async keepLaunch(launch: LaunchEntity, envelope: CommitEnvelope): Promise<void> {
    const now = this.clock.now();
    const seconds = Math.max(launch.sessionSeconds[envelope.item] ?? 0, sessionSeconds(envelope.cmi));
    await this.attempts.changeLaunch({
      ...launch,
      lastSeenAt: now,
      lastSeq: Math.max(launch.lastSeq, envelope.seq),
      sessionSeconds: { ...launch.sessionSeconds, [envelope.item]: seconds },
      endedAt: envelope.final ? now : launch.endedAt,
    });
  }

  private async keepItem(
    attempt: AttemptEntity,
    version: PlayableVersion,
    envelope: CommitEnvelope,
    item: ManifestItem,
  ): Promise<void> {
    const items = await this.attempts.items(attempt.id);
    const known = items.find((one) => one.item === envelope.item);
    const next = withCommit(known ?? NO_STATE, envelope, item);
    const { completion, success, scaledScore } = next;
    // Of a version that the attempt was moved away from: it counts, and says nothing about where to go on.
    const isPlace =
      version.versionId === attempt.packageVersionId || (await this.speaksAlike(attempt, version));
    const { full, reduced } = isPlace ? next : (known ?? NO_STATE);
    await this.attempts.keepItem({
      attemptId: attempt.id,
      item: envelope.item,
      full,
      reduced,
      completion,
      success,
      scaledScore,
    });

    const results = new Map<string, Result>([
      ...items.map((one) => [one.item, one] as const),
      [envelope.item, next],
    ]);
    const whole = launchableItems(version.manifest).map((one) => results.get(one.identifier) ?? NO_STATE);
    const tree = version.manifest.sequencing;
    const reached = tree
      ? await this.sequencing.take(attempt, tree, envelope)
      : rollUp(whole, 'all-completed');
    const isEnd = endsAttempt(envelope, tree !== undefined);
    await this.keepAttempt(attempt, reached ? improve(attempt, reached) : attempt, envelope, isEnd);
  }

  private async speaksAlike(attempt: AttemptEntity, { standard }: PlayableVersion): Promise<boolean> {
    return (await this.packages.playable(attempt.packageVersionId)).standard === standard;
  }

  private async keepAttempt(
    attempt: AttemptEntity,
    result: Result,
    envelope: CommitEnvelope,
    isEnd: boolean,
  ): Promise<void> {
    const now = this.clock.now();
    const isChanged =
      result.completion !== attempt.completion ||
      result.success !== attempt.success ||
      result.scaledScore !== attempt.scaledScore;
    const isClosed = result.completion === 'completed' && isEnd && envelope.epoch === attempt.leaseEpoch;
    const { completion, success, scaledScore } = result;
    await this.attempts.change(attempt.id, {
      completion,
      success,
      scaledScore,
      lastAt: now,
      // Where the newest opening is: there a later one goes on.
      ...(envelope.epoch === attempt.leaseEpoch ? { item: envelope.item } : {}),
      ...(isClosed ? { closedAt: now } : {}),
    });
    if (!isChanged) return;

    await this.events.publish(attemptChanged, {
      attemptId: attempt.id,
      enrolmentId: attempt.enrolmentId,
      activityId: attempt.activityId,
      userId: attempt.userId,
      completion,
      success,
      scaledScore,
      at: now.toISOString(),
    });
  }
}

/** Reads a commit from outside. @throws DomainError player/commit-malformed, 400 */
export function readEnvelope(body: unknown): CommitEnvelope {
  const parsed = CommitEnvelope.safeParse(body);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
  throw new DomainError('player/commit-malformed', 400, 'Not a commit of a course', { fields });
}
