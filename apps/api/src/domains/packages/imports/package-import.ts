import { Inject, Injectable } from '@nestjs/common';
import type { ImportPhase } from '@vigie/contracts';
import { type Manifest, parseManifest } from '@vigie/scorm';
import { readZip, type ZipArchive } from '@vigie/scorm/node';
import { packageImported } from '../../../events/packages.js';
import { Clock } from '../../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/db/database.js';
import { Events } from '../../../platform/events/events.js';
import { DomainError } from '../../../platform/http/problem.js';
import { newHostLabel, newId } from '../../../platform/ids/ids.js';
import { BlobStore, type Compression, type StoredBlob } from '../../../platform/storage/blob-store.js';
import { DiskSpace } from '../../../platform/storage/disk-space.js';
import { ExaminationService } from '../examination/examination.service.js';
import { Examiner } from '../examination/examiner.js';
import { claimsUtf8, isCompressible, mediaTypeOf, withoutCharset } from '../media-types.js';
import type { Authored, PackageFileEntity } from '../package.entity.js';
import { PackagesRepository } from '../packages.repository.js';
import { ImportLock } from './import-lock.js';
import { StoreSweep } from './store-sweep.js';
import { Utf8Watch } from './utf8-watch.js';

export interface Upload {
  /** Path of the received zip on disk. */
  file: string;
  fileName: string;
  uploadedBy: string;
  /** The package that it is a new version of. */
  packageId: string | null;
  /** The module that it is an edition of. */
  authored?: Authored;
}

export interface Taken {
  packageId: string;
  versionId: string;
}

/** Who follows an import. */
export interface Follower {
  /** It is here now. */
  at(phase: ImportPhase, doneFiles: number, totalFiles: number): Promise<void>;
  /** It is there, in the transaction that makes it so. */
  published(taken: Taken): Promise<void>;
}

const nobody: Follower = { at: async () => {}, published: async () => {} };

type StoredFile = StoredBlob & { path: string; mediaType: string };

/** Takes a zip from outside into the content store: whole, or not at all. */
@Injectable()
export class PackageImport {
  constructor(
    private readonly repository: PackagesRepository,
    private readonly blobs: BlobStore,
    private readonly disk: DiskSpace,
    private readonly examiner: Examiner,
    private readonly examinations: ExaminationService,
    private readonly sweep: StoreSweep,
    private readonly database: Database,
    private readonly events: Events,
    private readonly lock: ImportLock,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Takes a file of our own, such as an edition of a module.
   *
   * @param published - in the transaction that makes it so
   */
  async run(upload: Upload, published: Follower['published'] = nobody.published): Promise<Taken> {
    const began = new Date(Date.now() - 1000);
    return this.lock.hold(async () => {
      try {
        return await this.take(upload, { ...nobody, published });
      } catch (error) {
        await this.sweep.since(began);
        throw error;
      }
    });
  }

  /**
   * Check, unpack, publish. Only under the import lock; whoever calls it sweeps the store when it fails for good.
   *
   * @throws PackageError why the package cannot be taken
   * @throws DomainError packages/disk-full, 507; packages/not-found, 404: what it is a version of is gone
   */
  async take(upload: Upload, follower: Follower): Promise<Taken> {
    await this.blobs.deleteUnfinished(); // of a process that died: nobody else stores anything now
    await follower.at('check', 0, 0);
    await using zip = await readZip(upload.file, { totalBytes: this.config.MAX_UPLOAD_MB * 4 * 1024 ** 2 });
    const manifest = await parseManifest(zip.tree);
    if ((await this.disk.spareBytes()) < zip.totalBytes)
      throw new DomainError('packages/disk-full', 507, 'Not enough space to unpack the package', {
        neededBytes: zip.totalBytes,
      });

    const stored = await this.store(zip, follower, upload.authored ? 'hard' : true);
    await follower.at('publish', stored.length, stored.length);
    await this.blobs.settle();
    const findings = await this.examiner.tryTo(manifest, stored);
    return this.database.transaction(async () => {
      const taken = await this.publish(upload, manifest, stored);
      if (findings) await this.examinations.keep(taken.versionId, findings);
      await follower.published(taken);
      return taken;
    });
  }

  /** One after the other: a zip is read from one file, and the hash wants every byte. */
  private async store(zip: ZipArchive, follower: Follower, text: Compression): Promise<StoredFile[]> {
    const stored: StoredFile[] = [];
    for (const entry of zip.files) {
      await follower.at('unpack', stored.length, zip.files.length);
      stored.push({ ...(await this.storeOne(entry, text)), path: entry.path });
    }
    return stored;
  }

  /** @param text - how text is compressed: of a module of ours there is little, and every learner loads it. */
  private async storeOne({ path, open }: ZipArchive['files'][number], text: Compression) {
    const mediaType = mediaTypeOf(path);
    const options = { compress: isCompressible(mediaType) && text };
    if (!claimsUtf8(mediaType)) return { ...(await this.blobs.put(open(), options)), mediaType };

    const watch = new Utf8Watch();
    const blob = await this.blobs.put(watch.over(open()), options);
    return { ...blob, mediaType: watch.isUtf8 ? mediaType : withoutCharset(mediaType) };
  }

  private async publish(upload: Upload, manifest: Manifest, stored: StoredFile[]): Promise<Taken> {
    const now = this.clock.now();
    const versionId = newId();
    const { packageId, number } = await this.place(upload, manifest, versionId, now);
    const version = {
      id: versionId,
      packageId,
      number,
      hostId: newHostLabel(),
      standard: manifest.standard,
      tool: manifest.tool,
      fileName: upload.fileName,
      sizeBytes: stored.reduce((sum, file) => sum + file.sizeBytes, 0),
      fileCount: stored.length,
      manifest,
      authored: upload.authored ?? null,
      uploadedBy: upload.uploadedBy,
      uploadedAt: now,
      removedAt: null,
    };
    const files = stored.map((file): PackageFileEntity => ({ ...file, versionId }));
    await this.repository.addVersion(version, files);
    await this.events.publish(packageImported, {
      packageId,
      versionId,
      number,
      standard: version.standard,
      sizeBytes: version.sizeBytes,
      actorId: upload.uploadedBy,
      at: now.toISOString(),
    });
    return { packageId, versionId };
  }

  /** A package of its own, or the next number in one. The newest version is the current one. */
  private async place(upload: Upload, manifest: Manifest, versionId: string, now: Date) {
    if (upload.packageId !== null) {
      const number = await this.repository.nextNumber(upload.packageId, versionId, manifest.title);
      if (number === null)
        throw new DomainError('packages/package-gone', 404, 'The package of this version is gone');
      return { packageId: upload.packageId, number };
    }
    const packageId = newId();
    await this.repository.add({
      id: packageId,
      title: manifest.title,
      currentVersionId: versionId,
      lastNumber: 1,
      allowedHosts: [],
      createdBy: upload.uploadedBy,
      createdAt: now,
      removedAt: null,
    });
    return { packageId, number: 1 };
  }
}
