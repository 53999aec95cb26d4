import { Inject, Injectable } from '@nestjs/common';
import { type Manifest, PackageError, parseManifest } from '@vigie/scorm';
import { readZip, type ZipArchive } from '@vigie/scorm/node';
import { PinoLogger } from 'nestjs-pino';
import { packageImported, packageRefused } from '../../events/packages.js';
import { Clock } from '../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Database } from '../../platform/db/database.js';
import { Events } from '../../platform/events/events.js';
import { DomainError } from '../../platform/http/problem.js';
import { newHostLabel, newId } from '../../platform/ids/ids.js';
import { BlobStore, type StoredBlob } from '../../platform/storage/blob-store.js';
import { ImportLock } from './import-lock.js';
import { isCompressible, mediaTypeOf } from './media-types.js';
import type { PackageFileEntity } from './package.entity.js';
import { PackagesRepository } from './packages.repository.js';

export interface Upload {
  /** Path of the received zip on disk. */
  file: string;
  fileName: string;
  uploadedBy: string;
}

type StoredFile = StoredBlob & { path: string; mediaType: string };

/** Takes a zip from outside into the content store: whole, or not at all. */
@Injectable()
export class PackageImport {
  constructor(
    private readonly repository: PackagesRepository,
    private readonly blobs: BlobStore,
    private readonly database: Database,
    private readonly events: Events,
    private readonly lock: ImportLock,
    private readonly clock: Clock,
    private readonly logger: PinoLogger,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * @returns the new package's id.
   * @throws DomainError packages/<code>, 422: why the package cannot be taken; nothing of it is kept.
   */
  async run(upload: Upload): Promise<string> {
    try {
      return await this.lock.hold(() => this.take(upload));
    } catch (error) {
      if (!(error instanceof PackageError)) throw error;
      this.logger.info({ code: error.code }, 'package refused');
      const at = this.clock.now().toISOString();
      await this.events.publish(packageRefused, { code: error.code, at });
      throw new DomainError(`packages/${error.code}`, 422, error.message, {
        ...error.details,
        fileName: upload.fileName,
      });
    }
  }

  private async take(upload: Upload): Promise<string> {
    const started = performance.now();
    await using zip = await readZip(upload.file, { totalBytes: this.config.MAX_UPLOAD_MB * 4 * 1024 ** 2 });
    const manifest = await parseManifest(zip.tree);

    const stored: StoredFile[] = [];
    try {
      await this.store(zip, stored);
      const id = await this.publish(upload, manifest, stored);
      const ms = Math.round(performance.now() - started);
      this.logger.info(
        { packageId: id, standard: manifest.standard, entries: stored.length, ms },
        'package imported',
      );
      return id;
    } catch (error) {
      for (const blob of await this.repository.unused(stored)) await this.blobs.delete(blob);
      throw error;
    }
  }

  /** One after the other: a zip is read from one file, and the hash wants every byte. */
  private async store(zip: ZipArchive, stored: StoredFile[]): Promise<void> {
    for (const entry of zip.files) {
      const mediaType = mediaTypeOf(entry.path);
      const blob = await this.blobs.put(entry.open(), { compress: isCompressible(mediaType) });
      stored.push({ ...blob, path: entry.path, mediaType });
    }
  }

  private async publish(upload: Upload, manifest: Manifest, stored: StoredFile[]): Promise<string> {
    const id = newId();
    const versionId = newId();
    const now = this.clock.now();
    const version = {
      id: versionId,
      packageId: id,
      number: 1,
      hostId: newHostLabel(),
      standard: manifest.standard,
      tool: manifest.tool,
      fileName: upload.fileName,
      sizeBytes: stored.reduce((sum, file) => sum + file.sizeBytes, 0),
      fileCount: stored.length,
      manifest,
      uploadedBy: upload.uploadedBy,
      uploadedAt: now,
    };
    const pack = {
      id,
      title: manifest.title,
      currentVersionId: versionId,
      createdBy: upload.uploadedBy,
      createdAt: now,
    };
    await this.database.transaction(async () => {
      const files = stored.map((file): PackageFileEntity => ({ ...file, versionId }));
      await this.repository.add(pack, version, files);
      const { standard, sizeBytes } = version;
      const at = now.toISOString();
      await this.events.publish(packageImported, { packageId: id, versionId, standard, sizeBytes, at });
    });
    return id;
  }
}
