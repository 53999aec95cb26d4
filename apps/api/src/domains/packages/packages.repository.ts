import { Injectable } from '@nestjs/common';
import type { SequencingTree } from '@vigie/scorm';
import { In, IsNull, Not } from 'typeorm';
import { Database } from '../../platform/db/database.js';
import type { BlobName } from '../../platform/storage/blob-store.js';
import { PackageEntity, PackageFileEntity, PackageVersionEntity } from './package.entity.js';

const rowsPerInsert = 500;

@Injectable()
export class PackagesRepository {
  constructor(private readonly database: Database) {}

  findAll(): Promise<PackageEntity[]> {
    return this.packages.find({
      where: { removedAt: IsNull() },
      relations: { currentVersion: true },
      order: { createdAt: 'DESC' },
      take: 500,
    });
  }

  findSome(ids: string[]): Promise<PackageEntity[]> {
    const where = { id: In([...new Set(ids)]), removedAt: IsNull() };
    return this.packages.find({ where, relations: { currentVersion: true } });
  }

  /** Those that are opened without being tracked, the oldest first. */
  findUntracked(): Promise<PackageEntity[]> {
    return this.packages
      .createQueryBuilder('package')
      .innerJoinAndSelect('package.currentVersion', 'version')
      .where(`package.removedAt is null and version.authored @> '{"isTracked": false}'`)
      .orderBy('package.createdAt')
      .take(100)
      .getMany();
  }

  findVersion(id: string): Promise<PackageVersionEntity | null> {
    return this.versions.findOneBy({ id });
  }

  /** A file of a version, in whatever case its path was written. */
  async findFile(versionId: string, path: string): Promise<BlobName | null> {
    const [row] = await this.database.sql<BlobName>(
      `select sha256, encoding from package_file where version_id = $1 and lower(path) = lower($2)
        order by path = $2 desc limit 1`,
      [versionId, path],
    );
    return row ?? null;
  }

  async keepTree(id: string, tree: SequencingTree): Promise<void> {
    await this.database.sql(
      `update package_version set manifest = jsonb_set(manifest, '{sequencing}', $2::jsonb) where id = $1`,
      [id, JSON.stringify(tree)],
    );
  }

  /** Newest first. */
  findVersions(packageId: string): Promise<PackageVersionEntity[]> {
    return this.versions.find({ where: { packageId, removedAt: IsNull() }, order: { number: 'DESC' } });
  }

  findFiles(versionId: string): Promise<PackageFileEntity[]> {
    return this.files.find({ where: { versionId }, order: { path: 'ASC' } });
  }

  async add(pack: Omit<PackageEntity, 'currentVersion'>): Promise<void> {
    await this.packages.insert(pack);
  }

  async addVersion(version: PackageVersionEntity, files: PackageFileEntity[]): Promise<void> {
    await this.versions.insert(version);
    for (let from = 0; from < files.length; from += rowsPerInsert)
      await this.files.insert(files.slice(from, from + rowsPerInsert));
  }

  /** Gives a package its next number and current version; null when the package is gone. */
  async nextNumber(id: string, currentVersionId: string, title: string): Promise<number | null> {
    const pack = await this.findLocked(id);
    if (!pack) return null;
    const lastNumber = pack.lastNumber + 1;
    await this.packages.update({ id }, { lastNumber, currentVersionId, title });
    return lastNumber;
  }

  /** Keeps others from changing a package until the transaction ends. */
  findLocked(id: string): Promise<PackageEntity | null> {
    return this.packages.findOne({
      where: { id, removedAt: IsNull() },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async change(
    id: string,
    changes: Partial<Pick<PackageEntity, 'title' | 'currentVersionId' | 'allowedHosts' | 'removedAt'>>,
  ): Promise<void> {
    await this.packages.update({ id }, changes);
  }

  async hideVersion(id: string, removedAt: Date): Promise<void> {
    await this.versions.update({ id }, { removedAt });
  }

  /** Versions whose files are to go: the hidden one, or all of a removed package. */
  async removedIds(packageId: string, versionId: string | null): Promise<string[]> {
    const rows = await this.database.sql<{ id: string }>(
      `select version.id from package_version version join package on package.id = version.package_id
        where package.id = $1 and ($2::uuid is null and package.removed_at is not null
           or version.id = $2::uuid and version.removed_at is not null)`,
      [packageId, versionId],
    );
    return rows.map(({ id }) => id);
  }

  async dropFiles(versionId: string): Promise<void> {
    await this.files.delete({ versionId });
  }

  /** Of what is hidden already: one version, or the package with all of its own. In a transaction. */
  async drop(packageId: string, versionId: string | null): Promise<void> {
    if (versionId !== null) {
      await this.versions.delete({ id: versionId, removedAt: Not(IsNull()) });
      return;
    }
    await this.versions.delete({ packageId });
    await this.packages.delete({ id: packageId, removedAt: Not(IsNull()) });
  }

  async showAgain(packageId: string, versionId: string | null): Promise<void> {
    if (versionId === null) await this.packages.update({ id: packageId }, { removedAt: null });
    else await this.versions.update({ id: versionId }, { removedAt: null });
  }

  /** Blobs that no other version holds than this one. */
  heldByAlone(versionId: string): Promise<BlobName[]> {
    return this.database.sql<BlobName>(
      `select distinct sha256, encoding from package_file mine where version_id = $1
        and not exists (select from package_file other where other.sha256 = mine.sha256
          and other.encoding = mine.encoding and other.version_id <> $1)`,
      [versionId],
    );
  }

  /** Of versions that are served, in the order of their paths: those after a place, or the first ones. */
  filesAfter(
    after: { versionId: string; path: string } | null,
    take: number,
  ): Promise<(BlobName & { versionId: string; path: string })[]> {
    return this.database.sql(
      `select file.version_id as "versionId", file.path, file.sha256, file.encoding
         from package_file file
         join package_version version on version.id = file.version_id and version.removed_at is null
         join package on package.id = version.package_id and package.removed_at is null
        where $1::uuid is null or (file.version_id, file.path) > ($1::uuid, $2)
        order by file.version_id, file.path limit $3`,
      [after?.versionId ?? null, after?.path ?? null, take],
    );
  }

  /** Those of the given blobs that no version holds. */
  async unused<T extends BlobName>(blobs: T[]): Promise<T[]> {
    const names = [...new Set(blobs.map((blob) => blob.sha256))];
    const rows = await this.database.sql<BlobName>(
      'select distinct sha256, encoding from package_file where sha256 = any($1)',
      [names],
    );
    const used = new Set(rows.map(({ sha256, encoding }) => `${sha256} ${encoding}`));
    return blobs.filter(({ sha256, encoding }) => !used.has(`${sha256} ${encoding}`));
  }

  private get packages() {
    return this.database.repository(PackageEntity);
  }
  private get versions() {
    return this.database.repository(PackageVersionEntity);
  }
  private get files() {
    return this.database.repository(PackageFileEntity);
  }
}
