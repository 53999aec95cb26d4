import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Activity, Course, Launch, LaunchInput, Locale, Me, PlayerView } from '@vigie/contracts';
import { type CmiSnapshot, initialCmi, type ManifestItem } from '@vigie/scorm';
import { Clock } from '../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { derivedKey } from '../../platform/config/secrets.js';
import { Database } from '../../platform/db/database.js';
import { DomainError, notFound } from '../../platform/http/problem.js';
import { newId, newToken, tokenHash } from '../../platform/ids/ids.js';
import { CatalogueQueries } from '../catalogue/index.js';
import { EnrolmentService } from '../enrolment/index.js';
import { PackagesService, type PlayableVersion } from '../packages/index.js';
import type { AttemptEntity, LaunchEntity } from './attempt.entity.js';
import { AttemptsRepository } from './attempts.repository.js';
import { resumeState, totalSeconds } from './commit.rules.js';
import { depthOf, hrefOf, launchableItems, openElsewhere } from './launch.rules.js';
import { SequencingService } from './sequencing.service.js';

/** Opening a package: looking first (changes nothing), then launching (a new epoch of the attempt). */
@Injectable()
export class LaunchService {
  private readonly pseudonymKey: Buffer;

  constructor(
    private readonly attempts: AttemptsRepository,
    private readonly catalogue: CatalogueQueries,
    private readonly enrolment: EnrolmentService,
    private readonly packages: PackagesService,
    private readonly sequencing: SequencingService,
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.pseudonymKey = derivedKey(config.SECRET_KEY, 'learner pseudonym');
  }

  /** What the player page shows before it opens anything. */
  async view(activityId: string, learner: Me, locale: Locale): Promise<PlayerView> {
    const { course, activity, enrolmentId } = await this.place(activityId, learner, locale);
    const latest = await this.attempts.findLatest(enrolmentId, activityId);
    const running = latest?.closedAt ? null : latest;
    const version = await this.versionFor(running, activity);
    const index = course.activities.findIndex((one) => one.id === activityId);
    const { items } = version.manifest;
    return {
      activityId,
      title: activity.title,
      course: { id: course.id, slug: course.slug, title: course.title },
      standard: version.standard,
      isSequenced: version.manifest.sequencing !== undefined,
      shellUrl: `${version.origin}/__shell/index.html`,
      shellOrigin: version.origin,
      attempt: running && {
        id: running.id,
        number: running.number,
        lastAt: running.lastAt?.toISOString() ?? null,
      },
      items: items
        .filter((item) => item.visible)
        .map((item) => ({
          identifier: item.identifier,
          title: item.title,
          depth: depthOf(items, item),
          openable: item.href !== null,
        })),
      position: index + 1,
      count: course.activities.length,
      previous: neighbour(course.activities[index - 1]),
      next: neighbour(course.activities[index + 1]),
    };
  }

  /**
   * Opens the attempt: the running one, else a new one. An opening elsewhere loses its lead.
   *
   * @throws DomainError player/open-elsewhere, 409 with `lastSeenAt` and `epoch`, unless `takeOver`
   */
  async launch(activityId: string, input: LaunchInput, learner: Me, locale: Locale): Promise<Launch> {
    const { activity, enrolmentId } = await this.place(activityId, learner, locale);
    return this.database.transaction(async () => {
      await this.attempts.lockActivity(enrolmentId, activityId);
      const attempt = await this.runningAttempt(enrolmentId, activity, learner.id);
      const launches = await this.attempts.launches(attempt.id);
      const last = launches.at(-1);
      if (!input.takeOver && openElsewhere(last, this.clock.now()))
        throw new DomainError('player/open-elsewhere', 409, 'Open on another device or tab', {
          lastSeenAt: last?.lastSeenAt.toISOString(),
          epoch: last?.epoch,
        });

      const version = await this.packages.playable(attempt.packageVersionId);
      const items = launchableItems(version.manifest);
      const item = items.find((one) => one.identifier === (input.item ?? attempt.item)) ?? items[0];
      if (!item) throw notFound('player');
      const token = await this.open(attempt, item);
      return this.answer(attempt, version, item, token, launches, learner, locale);
    });
  }

  /** The course around an activity, and proof that the learner may take it. */
  private async place(activityId: string, learner: Me, locale: Locale) {
    const course = await this.catalogue.courseOfActivity(activityId, locale, learner);
    const enrolment = await this.enrolment.opening(learner.id, course, activityId);
    return { course, activity: activityIn(course, activityId), enrolmentId: enrolment.id };
  }

  private async versionFor(
    attempt: AttemptEntity | null,
    activity: PackageActivity,
  ): Promise<PlayableVersion> {
    return this.packages.playable(
      attempt?.packageVersionId ?? (await this.packages.info(activity.packageId)).versionId,
    );
  }

  private async runningAttempt(
    enrolmentId: string,
    activity: PackageActivity,
    userId: string,
  ): Promise<AttemptEntity> {
    const latest = await this.attempts.findLatest(enrolmentId, activity.id);
    if (latest && !latest.closedAt) return latest;

    const attempt: AttemptEntity = {
      id: newId(),
      enrolmentId,
      activityId: activity.id,
      userId,
      number: (latest?.number ?? 0) + 1,
      packageVersionId: (await this.packages.info(activity.packageId)).versionId,
      leaseEpoch: 0,
      completion: 'not-attempted',
      success: 'unknown',
      scaledScore: null,
      item: null,
      beganAt: this.clock.now(),
      lastAt: null,
      closedAt: null,
    };
    await this.attempts.add(attempt);
    return attempt;
  }

  private async open(attempt: AttemptEntity, item: ManifestItem): Promise<string> {
    const now = this.clock.now();
    const token = newToken();
    const epoch = attempt.leaseEpoch + 1;
    await this.attempts.change(attempt.id, { leaseEpoch: epoch, item: item.identifier });
    await this.attempts.addLaunch({
      attemptId: attempt.id,
      epoch,
      packageVersionId: attempt.packageVersionId,
      tokenHash: tokenHash(token),
      openedAt: now,
      lastSeenAt: now,
      lastSeq: 0,
      sessionSeconds: {},
      endedAt: null,
    });
    return token;
  }

  private async answer(
    attempt: AttemptEntity,
    version: PlayableVersion,
    item: ManifestItem,
    token: string,
    launches: LaunchEntity[],
    learner: Me,
    locale: Locale,
  ): Promise<Launch> {
    const states = new Map(
      (await this.attempts.items(attempt.id)).map((state) => [state.item, resumeState(state)]),
    );
    const cmiOf = (one: ManifestItem): CmiSnapshot =>
      initialCmi(version.standard, {
        item: one,
        learner: { id: this.pseudonym(learner.id), name: '' },
        resume: states.get(one.identifier) ?? null,
        locale,
        mode: 'normal',
        totalSeconds: totalSeconds(launches, one.identifier),
      });
    const tree = version.manifest.sequencing;
    return {
      attempt: attempt.id,
      epoch: attempt.leaseEpoch + 1,
      token,
      startSeq: 1,
      commitUrl: `${this.config.LMS_ORIGIN}/api/runtime/commit`,
      standard: version.standard,
      contentBase: version.contentBase,
      items: launchableItems(version.manifest).map((one) => ({
        identifier: one.identifier,
        title: one.title,
        href: hrefOf(one),
        cmi: { ...cmiOf(one) },
      })),
      item: item.identifier,
      mode: 'normal',
      sequencing: tree ? { ...(await this.sequencing.forLaunch(attempt, tree)) } : null,
      resumedFrom: states.get(item.identifier) ? (attempt.lastAt?.toISOString() ?? null) : null,
    };
  }

  /** What a package knows a learner by: the same in every package of this site, and nothing that leads back. */
  private pseudonym(userId: string): string {
    return createHmac('sha256', this.pseudonymKey).update(userId).digest('base64url').slice(0, 22);
  }
}

/** An activity that has something to launch. */
type PackageActivity = Activity & { packageId: string };

/** @throws DomainError player/not-a-package, 409 with its `kind`: a page, a link or a file has a page of its own */
function activityIn(course: Course, id: string): PackageActivity {
  const activity = course.activities.find((one) => one.id === id);
  if (!activity) throw notFound('player');
  const { packageId, kind } = activity;
  if (packageId === null)
    throw new DomainError('player/not-a-package', 409, 'Not a package, there is nothing to launch', { kind });
  return { ...activity, packageId };
}

const neighbour = (activity: Activity | undefined) =>
  activity ? { activityId: activity.id, title: activity.title } : null;
