import { Inject, Injectable } from '@nestjs/common';
import type { Launch, Locale, Me, PackagePreview } from '@vigie/contracts';
import { initialCmi } from '@vigie/scorm';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { DomainError, notFound } from '../../../platform/http/problem.js';
import { newId } from '../../../platform/ids/ids.js';
import { CatalogueQueries } from '../../catalogue/index.js';
import { PackagesService, type PlayableVersion } from '../../packages/index.js';
import { hrefOf, itemsAsMade, launchableItems, shellUrlOf } from '../launch.rules.js';

/** A version of a package. */
export interface VersionRef {
  packageId: string;
  versionId: string;
  /** Of the activity that led to it. */
  courseId: string | null;
}

/** Whom a package sees in a preview: nobody, and everybody alike. */
const NOBODY = { id: 'preview', name: '' };

/**
 * Shows a version to whoever looks after it, in the mode that SCORM calls `browse`. There is no attempt, no launch, no
 * token and no trace behind it, so nothing that the package says can be recorded.
 */
@Injectable()
export class PreviewService {
  constructor(
    private readonly packages: PackagesService,
    private readonly catalogue: CatalogueQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * The version that an activity would begin with now, published or not.
   *
   * @throws DomainError player/not-found unless the course is the actor's to edit; player/not-a-package, 409
   */
  async versionOf(activityId: string, actor: Me, locale: Locale): Promise<VersionRef> {
    const course = await this.catalogue.courseOfActivity(activityId, locale, actor);
    const activity = course.activities.find(({ id }) => id === activityId);
    if (!activity || !course.can.includes('edit')) throw notFound('player');
    const { packageId, kind } = activity;
    if (packageId === null)
      throw new DomainError('player/not-a-package', 409, 'Not a package, there is nothing to launch', {
        kind,
      });
    const { versionId } = await this.packages.info(packageId);
    return { packageId, versionId, courseId: course.id };
  }

  /** @throws DomainError packages/not-found */
  async view(ref: VersionRef): Promise<PackagePreview> {
    const version = await this.version(ref);
    const { title } = version.manifest;
    return {
      ...ref,
      ...{ number: version.number, title, standard: version.standard },
      isSequenced: version.manifest.sequencing !== undefined,
      shellUrl: shellUrlOf(version),
      shellOrigin: version.origin,
      items: itemsAsMade(version.manifest),
    };
  }

  /** What the shell is told: as a launch, with nothing that could be written to. @throws DomainError packages/not-found */
  async open(ref: VersionRef, locale: Locale): Promise<Launch> {
    const { standard, manifest, contentBase } = await this.version(ref);
    const items = launchableItems(manifest).map((item) => ({
      identifier: item.identifier,
      title: item.title,
      href: hrefOf(item),
      cmi: { ...initialCmi(standard, { item, learner: NOBODY, resume: null, locale, mode: 'browse' }) },
    }));
    const [first] = items;
    if (!first) throw notFound('packages');
    return {
      attempt: newId(),
      ...{ epoch: 1, token: '', startSeq: 1 },
      commitUrl: `${this.config.LMS_ORIGIN}/api/runtime/commit`,
      ...{ standard, contentBase, items, item: first.identifier, mode: 'browse' },
      sequencing: manifest.sequencing
        ? { tree: manifest.sequencing, state: null, objectives: {}, data: {} }
        : null,
      resumedFrom: null,
    };
  }

  private async version({ packageId, versionId }: VersionRef): Promise<PlayableVersion> {
    const known = await this.packages.versions(packageId);
    if (!known.some(({ id }) => id === versionId)) throw notFound('packages');
    return this.packages.playable(versionId);
  }
}
