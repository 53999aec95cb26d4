import { Inject, Injectable } from '@nestjs/common';
import type { PackageReach, PackageVersion } from '@vigie/contracts';
import {
  hostsAllowed,
  packageDeleted,
  versionDeleted,
  versionMadeCurrent,
} from '../../../events/packages.js';
import { Clock } from '../../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/db/database.js';
import { Events } from '../../../platform/events/events.js';
import { DomainError, notFound } from '../../../platform/http/problem.js';
import { BlockedRepository } from '../content/blocked.repository.js';
import type { PackageEntity, PackageVersionEntity } from '../package.entity.js';
import { PackageUses } from '../package-uses.js';
import { PackagesRepository } from '../packages.repository.js';
import { PackagesService } from '../packages.service.js';
import { allowedHost } from './allowed-host.rules.js';
import { RemovalJob } from './removal.job.js';
import { reachView, versionView } from './versions.view.js';

/** The versions of a package: which one is current, what they may reach, and how they go. */
@Injectable()
export class VersionsService {
  constructor(
    private readonly repository: PackagesRepository,
    private readonly packages: PackagesService,
    private readonly blocked: BlockedRepository,
    private readonly uses: PackageUses,
    private readonly removal: RemovalJob,
    private readonly database: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async list(packageId: string): Promise<PackageVersion[]> {
    const pack = await this.found(packageId);
    const versions = await this.repository.findVersions(packageId);
    const names = await this.packages.names(versions.map(({ uploadedBy }) => uploadedBy));
    return versions.map((version) =>
      versionView(version, pack.currentVersionId, names.get(version.uploadedBy) ?? ''),
    );
  }

  /** New attempts begin on it from now on. Saying it twice changes nothing. */
  async makeCurrent(packageId: string, versionId: string): Promise<void> {
    await this.changing(packageId, versionId, async (pack, version) => {
      if (pack.currentVersionId === version.id) return;
      await this.repository.change(pack.id, { currentVersionId: version.id, title: version.manifest.title });
      const { number } = version;
      const at = this.clock.now().toISOString();
      const change = { packageId, from: pack.currentVersionId, to: version.id, number, at };
      await this.events.publish(versionMadeCurrent, change);
    });
  }

  /** @throws DomainError packages/version-current, packages/in-use, 409 with `uses` */
  async removeVersion(packageId: string, versionId: string): Promise<void> {
    await this.changing(packageId, versionId, async (pack, version) => {
      if (pack.currentVersionId === version.id)
        throw new DomainError('packages/version-current', 409, 'New attempts begin on this version');
      await this.refuseInUse(packageId, version.id);
      await this.repository.hideVersion(version.id, this.clock.now());
      const at = this.clock.now().toISOString();
      const { number } = version;
      await this.events.publish(versionDeleted, { packageId, versionId: version.id, number, at });
      await this.removal.enqueueVersion(packageId, version.id);
    });
  }

  /** @throws DomainError packages/in-use, 409 with `uses` */
  async removePackage(packageId: string): Promise<void> {
    await this.database.transaction(async () => {
      if (!(await this.repository.findLocked(packageId))) throw notFound('packages');
      await this.refuseInUse(packageId, null);
      const now = this.clock.now();
      await this.repository.change(packageId, { removedAt: now });
      await this.events.publish(packageDeleted, { packageId, at: now.toISOString() });
      await this.removal.enqueuePackage(packageId);
    });
  }

  async reach(packageId: string): Promise<PackageReach> {
    const pack = await this.found(packageId);
    const versions = await this.repository.findVersions(packageId);
    return reachView(pack, versions, await this.blocked.findOf(packageId));
  }

  /** @throws DomainError packages/host-refused, 422 with the `hosts` that cannot be allowed */
  async allowHosts(packageId: string, written: string[]): Promise<void> {
    const own = [this.config.LMS_ORIGIN, this.config.CONTENT_ORIGIN_TEMPLATE.replace('{id}', 'x')].map(
      (origin) => new URL(origin).hostname,
    );
    // Beside one content host are all the others.
    const ours = [...own, own.at(-1)?.split('.').slice(1).join('.') ?? ''].filter(Boolean);
    const checked = written.map((one) => ({ one, host: allowedHost(one, ours) }));
    const wrong = checked.filter(({ host }) => host === null).map(({ one }) => one);
    if (wrong.length > 0)
      throw new DomainError('packages/host-refused', 422, 'Not a host that can be allowed', { hosts: wrong });
    const after = [...new Set(checked.flatMap(({ host }) => host ?? []))].sort();
    await this.database.transaction(async () => {
      const pack = await this.repository.findLocked(packageId);
      if (!pack) throw notFound('packages');
      const before = pack.allowedHosts;
      if (before.join() === after.join()) return;
      await this.repository.change(packageId, { allowedHosts: after });
      const at = this.clock.now().toISOString();
      await this.events.publish(hostsAllowed, { packageId, before, after, at });
    });
  }

  /** Changes a version of a package with the package held. */
  private changing(
    packageId: string,
    versionId: string,
    change: (pack: PackageEntity, version: PackageVersionEntity) => Promise<void>,
  ): Promise<void> {
    return this.database.transaction(async () => {
      const pack = await this.repository.findLocked(packageId);
      const versions = pack ? await this.repository.findVersions(packageId) : [];
      const version = versions.find(({ id }) => id === versionId);
      if (!pack || !version) throw notFound('packages');
      await change(pack, version);
    });
  }

  private async refuseInUse(packageId: string, versionId: string | null): Promise<void> {
    const uses = await this.uses.of(packageId, versionId);
    if (uses.length > 0) throw new DomainError('packages/in-use', 409, 'It is in use', { uses });
  }

  private async found(packageId: string): Promise<PackageEntity> {
    const [pack] = await this.repository.findSome([packageId]);
    if (!pack) throw notFound('packages');
    return pack;
  }
}
