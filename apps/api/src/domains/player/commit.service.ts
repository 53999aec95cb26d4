import { createHash, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type CommitAnswer,
  CommitEnvelope,
  improve,
  type ManifestItem,
  type Result,
  rollUp,
  ruledTree,
  sessionSeconds,
  standardOfCmi,
} from '@vigie/scorm';
import { attemptChanged } from '../../events/player.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/db/database.js';
import { Events } from '../../platform/events/events.js';
import { DomainError, notFound } from '../../platform/http/problem.js';
import { PackagesService, type PlayableVersion } from '../packages/index.js';
import type { AttemptEntity, CommitLogEntity, LaunchEntity } from './attempt.entity.js';
import { AttemptsRepository } from './attempts.repository.js';
import { endsAttempt, NO_STATE, withCommit } from './commit.rules.js';
import { launchableItems, resultsThatCount } from './launch.rules.js';
import { SequencingService } from './sequencing.service.js';
import { tokenHash } from '../../platform/ids/ids.js';

const tokenLifeMs = 12 * 3600 * 1000;

type KnownVersion = Pick<PlayableVersion, 'versionId' | 'standard' | 'manifest'>;
const VERSIONS_KEPT = 200;

/** Takes in what a course saves. Acknowledged means committed to PostgreSQL, nothing less. */
@Injectable()
export class CommitService {
  private readonly versions = new Map<string, KnownVersion>();

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
    return this.take(envelope, 'session', userId);
  }

  /** @param userId - whose the attempt must be; with a token that is known already. */
  private take(envelope: CommitEnvelope, via: 'token' | 'session', userId?: string): Promise<CommitAnswer> {
    return this.database.transaction(async () => {
      const attempt = await this.attempts.findLocked(envelope.attempt);
      if (userId !== undefined && attempt?.userId !== userId) throw notFound('player');
      const launch = await this.attempts.launch(envelope.attempt, envelope.epoch);
      if (!attempt || !launch) throw notFound('player');
      // Of what was opened: the attempt may be on another version by now.
      const version = await this.versionOf(launch.packageVersionId ?? attempt.packageVersionId);
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
      const entry: CommitLogEntity = {
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
      };
      if (!(await this.attempts.addCommit(entry))) return this.repeated(entry, launch, lease);

      await this.keepLaunch(launch, envelope);
      await this.keepItem(attempt, version, envelope, item);
      return { acked: envelope.seq, lease };
    });
  }

  /** A version never changes, and every commit asks for it. */
  private async versionOf(id: string): Promise<KnownVersion> {
    const known = this.versions.get(id);
    if (known) return known;

    const { versionId, standard, manifest } = await this.packages.playable(id);
    const version = { versionId, standard, manifest };
    if (this.versions.size >= VERSIONS_KEPT) this.versions.clear();
    this.versions.set(id, version);
    return version;
  }

  /** The same number again: the same content is a repetition, other content gets a number of its own. */
  private async repeated(
    entry: CommitLogEntity,
    launch: LaunchEntity,
    lease: 'held' | 'lost',
  ): Promise<CommitAnswer> {
    const { attemptId, epoch, seq, sha256 } = entry;
    const known = await this.attempts.commit(attemptId, epoch, seq);
    const answer = known?.sha256.equals(sha256) ? 'duplicate' : 'conflict';
    await this.attempts.addRepeat(entry, answer);
    if (answer === 'duplicate') return { acked: seq, lease };
    return { acked: seq - 1, lease, reseq: launch.lastSeq + 1 };
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
    version: KnownVersion,
    envelope: CommitEnvelope,
    item: ManifestItem,
  ): Promise<void> {
    const items = await this.attempts.itemsAround(attempt.id, envelope.item);
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
    const { manifest } = version;
    const bySequencing = manifest.sequencing
      ? await this.sequencing.take(attempt, manifest.sequencing, envelope)
      : null;
    const isRuled = ruledTree(manifest) !== null;
    const reached = isRuled
      ? bySequencing
      : rollUp(resultsThatCount(manifest, results, NO_STATE), attempt.scoreRollUp);
    const isEnd = endsAttempt(envelope, isRuled);
    await this.keepAttempt(attempt, reached ? improve(attempt, reached) : attempt, envelope, isEnd);
  }

  private async speaksAlike(attempt: AttemptEntity, { standard }: KnownVersion): Promise<boolean> {
    return (await this.versionOf(attempt.packageVersionId)).standard === standard;
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
      number: attempt.number,
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
