import { Inject, Injectable } from '@nestjs/common';
import type { Package } from '@vigie/contracts';
import type { Manifest } from '@vigie/scorm';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { notFound } from '../../platform/http/problem.js';
import { IdentityService } from '../identity/index.js';
import { CapabilityService } from './content/capability.service.js';
import type { Authored, PackageEntity, PackageVersionEntity } from './package.entity.js';
import { packageView } from './packages.view.js';
import { PackagesRepository } from './packages.repository.js';
import { LateTrees } from './versions/late-trees.js';

/** What other rooms may hold of a package. */
interface PackageInfo {
  id: string;
  title: string;
  sizeBytes: number;
  versionId: string;
  standard: 'scorm12' | 'scorm2004';
  /** Null: it came from outside. */
  authored: Authored | null;
}

/** A version as other rooms may compare it with another. */
export interface VersionInfo {
  id: string;
  standard: 'scorm12' | 'scorm2004';
  manifest: Manifest;
  current: boolean;
}

/** A version ready to be played. */
export interface PlayableVersion {
  versionId: string;
  /** Among the package's versions, from 1. */
  number: number;
  standard: 'scorm12' | 'scorm2004';
  manifest: Manifest;
  authored: Authored | null;
  /** Origin of the version's own host. */
  origin: string;
  /** Path of its files there, with the capability that opens them and a trailing slash. */
  contentBase: string;
}

@Injectable()
export class PackagesService {
  constructor(
    private readonly repository: PackagesRepository,
    private readonly identity: IdentityService,
    private readonly capabilities: CapabilityService,
    private readonly trees: LateTrees,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async list(): Promise<Package[]> {
    return this.views(await this.repository.findAll());
  }

  /** @throws DomainError packages/not-found */
  async one(id: string): Promise<Package> {
    const [view] = await this.views(await this.repository.findSome([id]));
    if (!view) throw notFound('packages');
    return view;
  }

  /** @throws DomainError packages/not-found */
  async info(id: string): Promise<PackageInfo> {
    const info = (await this.infos([id])).get(id);
    if (!info) throw notFound('packages');
    return info;
  }

  async infos(ids: string[]): Promise<Map<string, PackageInfo>> {
    const packages = await this.repository.findSome(ids);
    return new Map(packages.map((pack) => [pack.id, infoOf(pack)]));
  }

  /** All versions of a package, the newest first. @throws DomainError packages/not-found */
  async versions(packageId: string): Promise<VersionInfo[]> {
    const { versionId } = await this.info(packageId);
    const versions = await this.repository.findVersions(packageId);
    return versions.map(({ id, standard, manifest }) => ({
      ...{ id, standard, manifest },
      current: id === versionId,
    }));
  }

  /** The version and where its files are for the next days. @throws DomainError packages/not-found */
  async playable(versionId: string): Promise<PlayableVersion> {
    const version = await this.repository.findVersion(versionId);
    if (!version) throw notFound('packages');
    return {
      versionId: version.id,
      number: version.number,
      standard: version.standard,
      manifest: await this.trees.completed(version),
      authored: version.authored,
      origin: this.originOf(version),
      contentBase: `/${this.capabilities.issue(version.hostId)}/`,
    };
  }

  private originOf(version: PackageVersionEntity): string {
    return this.config.CONTENT_ORIGIN_TEMPLATE.replace('{id}', version.hostId);
  }

  private async views(packages: PackageEntity[]): Promise<Package[]> {
    const names = await this.names(packages.map(({ currentVersion }) => currentVersion.uploadedBy));
    return packages.map((pack) => packageView(pack, names.get(pack.currentVersion.uploadedBy) ?? ''));
  }

  /** Names of people, by id. */
  async names(userIds: string[]): Promise<Map<string, string>> {
    const names = new Map<string, string>();
    for (const id of new Set(userIds)) {
      const { givenName, familyName } = await this.identity.person(id);
      names.set(id, `${givenName} ${familyName}`);
    }
    return names;
  }
}

const infoOf = (pack: PackageEntity): PackageInfo => ({
  id: pack.id,
  title: pack.title,
  sizeBytes: pack.currentVersion.sizeBytes,
  versionId: pack.currentVersion.id,
  standard: pack.currentVersion.standard,
  authored: pack.currentVersion.authored,
});
