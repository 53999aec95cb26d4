import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/db/database.js';
import type { BlobName } from '../../platform/storage/blob-store.js';
import { PackageEntity, PackageFileEntity, PackageVersionEntity } from './package.entity.js';

const rowsPerInsert = 500;

@Injectable()
export class PackagesRepository {
  constructor(private readonly database: Database) {}

  findAll(): Promise<PackageEntity[]> {
    return this.packages.find({
      relations: { currentVersion: true },
      order: { createdAt: 'DESC' },
      take: 500,
    });
  }

  findSome(ids: string[]): Promise<PackageEntity[]> {
    return this.packages.find({ where: { id: In([...new Set(ids)]) }, relations: { currentVersion: true } });
  }

  findVersion(id: string): Promise<PackageVersionEntity | null> {
    return this.versions.findOneBy({ id });
  }

  findVersionByHost(hostId: string): Promise<PackageVersionEntity | null> {
    return this.versions.findOne({ where: { hostId }, select: { id: true, hostId: true, standard: true } });
  }

  findFile(hostId: string, path: string): Promise<PackageFileEntity | null> {
    return this.files
      .createQueryBuilder('file')
      .innerJoin(
        PackageVersionEntity,
        'version',
        'version.id = file.version_id and version.host_id = :hostId',
        { hostId },
      )
      .where('file.path = :path', { path })
      .getOne();
  }

  async add(
    pack: Omit<PackageEntity, 'currentVersion'>,
    version: PackageVersionEntity,
    files: PackageFileEntity[],
  ): Promise<void> {
    await this.packages.insert(pack);
    await this.versions.insert(version);
    for (let from = 0; from < files.length; from += rowsPerInsert)
      await this.files.insert(files.slice(from, from + rowsPerInsert));
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
