import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Activity, Launch, LaunchInput, Locale, Me, PlayerView } from '@vigie/contracts';
import { type CmiSnapshot, initialCmi, type ManifestItem, ruledTree } from '@vigie/scorm';
import { Clock } from '../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { derivedKey } from '../../platform/config/secrets.js';
import { Database } from '../../platform/db/database.js';
import { DomainError } from '../../platform/http/problem.js';
import { newToken, tokenHash } from '../../platform/ids/ids.js';
import { IdentityService } from '../identity/index.js';
import { PackagesService, type PlayableVersion } from '../packages/index.js';
import type { AttemptEntity, AttemptItemEntity, LaunchEntity } from './attempt.entity.js';
import { attemptsView } from './attempts.view.js';
import { AttemptsRepository } from './attempts.repository.js';
import { resumeState, totalSeconds } from './commit.rules.js';
import {
  hrefOf,
  itemsView,
  launchDataOf,
  itemToOpen,
  launchableItems,
  openElsewhere,
  shellUrlOf,
} from './launch.rules.js';
import { OpeningsService, type PackageActivity } from './openings.service.js';
import { PlacesService } from './places.service.js';
import { SequencingService } from './sequencing.service.js';

/** Opening a package: looking first (changes nothing), then launching (a new epoch of the attempt). */
@Injectable()
export class LaunchService {
  private readonly pseudonymKey: Buffer;

  constructor(
    private readonly attempts: AttemptsRepository,
    private readonly openings: OpeningsService,
    private readonly places: PlacesService,
    private readonly packages: PackagesService,
    private readonly identity: IdentityService,
    private readonly sequencing: SequencingService,
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.pseudonymKey = derivedKey(config.SECRET_KEY, 'learner pseudonym');
  }

  /** What the player page shows before it opens anything. */
  async view(activityId: string, learner: Me, locale: Locale): Promise<PlayerView> {
    const { course, activity, enrolmentId } = await this.places.of(activityId, learner, locale);
    const { policy, tried, next, attempt } = await this.openings.standing(enrolmentId, activity);
    const version = await this.versionFor(attempt, activity);
    const states = attempt ? await this.attempts.items(attempt.id) : [];
    const index = course.activities.findIndex((one) => one.id === activityId);
    return {
      activityId,
      title: activity.title,
      course: { id: course.id, slug: course.slug, title: course.title },
      standard: version.standard,
      isSequenced: ruledTree(version.manifest) !== null,
      keepsNotes: version.authored !== null,
      shellUrl: shellUrlOf(version),
      shellOrigin: version.origin,
      attempts: attemptsView(tried, next, policy),
      attempt: attempt && {
        id: attempt.id,
        number: attempt.number,
        lastAt: attempt.lastAt?.toISOString() ?? null,
      },
      items: itemsView(version.manifest, states),
      position: index + 1,
      count: course.activities.length,
      previous: neighbour(course.activities[index - 1]),
      next: neighbour(course.activities[index + 1]),
    };
  }

  /**
   * Opens the attempt: the running one, else a new one. An opening elsewhere loses its lead. Where the attempts are used
   * up, the last one is shown, and nothing is recorded.
   *
   * @throws DomainError player/open-elsewhere, 409 with `lastSeenAt` and `epoch`, unless `takeOver`;
   *   player/item-locked, 409, for an item whose prerequisites do not hold
   */
  async launch(
    activityId: string,
    input: LaunchInput,
    learner: Me,
    locale: Locale,
    device: string | null = null,
  ): Promise<Launch> {
    const { activity, enrolmentId } = await this.places.of(activityId, learner, locale);
    return this.database.transaction(async () => {
      await this.attempts.lockActivity(enrolmentId, activityId);
      const { next, attempt: known, grantId } = await this.openings.standing(enrolmentId, activity);
      const attempt =
        known ??
        (await this.openings.begin(
          { enrolmentId, userId: learner.id, activity },
          { number: next.does === 'begin' ? next.number : 1, grantId },
        ));
      const launches = await this.attempts.launches(attempt.id);
      const isReview = next.does === 'review';
      if (!isReview && !input.takeOver) this.assertFree(launches.at(-1));

      const version = await this.packages.playable(attempt.packageVersionId);
      const states = await this.attempts.items(attempt.id);
      const item = itemToOpen(version.manifest, states, { asked: input.item, last: attempt.item });
      const token = isReview ? '' : await this.open(attempt, item, device);
      return this.answer(attempt, version, { item, token, launches, states, isReview }, learner, locale);
    });
  }

  private assertFree(last: LaunchEntity | undefined): void {
    if (openElsewhere(last, this.clock.now()))
      throw new DomainError('player/open-elsewhere', 409, 'Open on another device or tab', {
        lastSeenAt: last?.lastSeenAt.toISOString(),
        epoch: last?.epoch,
      });
  }

  private async versionFor(
    attempt: AttemptEntity | null,
    activity: PackageActivity,
  ): Promise<PlayableVersion> {
    return this.packages.playable(
      attempt?.packageVersionId ?? (await this.packages.info(activity.packageId)).versionId,
    );
  }

  private async open(attempt: AttemptEntity, item: ManifestItem, device: string | null): Promise<string> {
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
      device,
    });
    return token;
  }

  private async answer(
    attempt: AttemptEntity,
    version: PlayableVersion,
    opened: {
      item: ManifestItem;
      token: string;
      launches: LaunchEntity[];
      states: AttemptItemEntity[];
      isReview: boolean;
    },
    learner: Me,
    locale: Locale,
  ): Promise<Launch> {
    const { item, token, launches, isReview } = opened;
    const told = version.authored ? launchDataOf(await this.identity.countryOf(learner.id)) : null;
    const states = new Map(opened.states.map((state) => [state.item, resumeState(state)]));
    const mode = isReview ? 'review' : 'normal';
    const cmiOf = (one: ManifestItem): CmiSnapshot =>
      initialCmi(version.standard, {
        item: told === null ? one : { ...one, dataFromLms: told },
        learner: { id: this.pseudonym(learner.id), name: '' },
        resume: states.get(one.identifier) ?? null,
        locale,
        mode,
        totalSeconds: totalSeconds(launches, one.identifier),
      });
    return {
      attempt: attempt.id,
      epoch: isReview ? attempt.leaseEpoch : attempt.leaseEpoch + 1,
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
      mode,
      sequencing: await this.leading(attempt, version, opened),
      resumedFrom: states.get(item.identifier) ? (attempt.lastAt?.toISOString() ?? null) : null,
    };
  }

  /** Null: each part is open by itself. */
  private async leading(
    attempt: AttemptEntity,
    { manifest }: PlayableVersion,
    { states, isReview }: { states: AttemptItemEntity[]; isReview: boolean },
  ): Promise<Launch['sequencing']> {
    if (!manifest.sequencing) return null;

    const isPlain = ruledTree(manifest) === null;
    // Whoever looks again sees what was left, in any part.
    if (isPlain && isReview) return null;
    const begun = await this.sequencing.forLaunch(attempt, manifest.sequencing);
    // Begun before there was an engine to lead it, an attempt goes on as it began.
    if (isPlain && begun.state === null && states.length > 0) return null;
    return { ...begun, isPlain };
  }

  /** What a package knows a learner by: the same in every package of this site, and nothing that leads back. */
  private pseudonym(userId: string): string {
    return createHmac('sha256', this.pseudonymKey).update(userId).digest('base64url').slice(0, 22);
  }
}

const neighbour = (activity: Activity | undefined) =>
  activity ? { activityId: activity.id, title: activity.title } : null;
