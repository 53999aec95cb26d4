import { Inject, Injectable } from '@nestjs/common';
import type { Server, Upload } from '@tus/server';
import { UploadMetadata } from '@vigie/contracts';
import type { Request, Response } from 'express';
import { Clock } from '../../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/db/database.js';
import type { Actor } from '../../../platform/http/actor.js';
import { DomainError, notFound } from '../../../platform/http/problem.js';
import { newId } from '../../../platform/ids/ids.js';
import { DiskSpace } from '../../../platform/storage/disk-space.js';
import { PackagesRepository } from '../packages.repository.js';
import type { PackageImportEntity } from './import.entity.js';
import { ImportJob } from './import.job.js';
import { expiryOf, isUploading, neededBytes, UPLOADS_AT_ONCE } from './import.rules.js';
import { ImportSweep } from './import-sweep.js';
import { ImportsRepository } from './imports.repository.js';
import { tusServer, uploadGone } from './tus-server.js';
import { UploadFolder } from './upload-folder.js';

/** Receives files piece by piece, from their uploader alone, and hands what is whole to the import. */
@Injectable()
export class UploadsService {
  private readonly tus: Server;

  constructor(
    private readonly imports: ImportsRepository,
    private readonly packages: PackagesRepository,
    private readonly uploads: UploadFolder,
    private readonly job: ImportJob,
    private readonly sweep: ImportSweep,
    private readonly disk: DiskSpace,
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) config: Config,
  ) {
    this.tus = tusServer({
      folder: uploads.folder,
      lmsOrigin: config.LMS_ORIGIN,
      maxBytes: config.MAX_UPLOAD_MB * 1024 ** 2,
      find: (id) => imports.find(id),
      newId,
      open: (request, upload) => this.open((request as Request).user, upload),
      received: (id) => this.job.received(id),
    });
  }

  /** Opens an upload, as tus says it. */
  create(request: Request, response: Response): Promise<void> {
    if (request.headers['tus-resumable'] !== '1.0.0')
      throw new DomainError('request/invalid', 412, 'Uploads speak tus 1.0.0');
    return this.speak(request, response);
  }

  /** Asks how far it is, or appends to it. @throws DomainError packages/not-found, packages/upload-expired */
  async goOn(id: string, request: Request, response: Response, actor: Actor): Promise<void> {
    const row = await this.imports.find(id);
    if (row?.uploadedBy !== actor.id) throw notFound('packages');
    if (isUploading(row) && expiryOf(row) < this.clock.now()) throw uploadGone();
    if (request.method === 'PATCH') {
      await this.refuseFullDisk(0);
      await this.imports.touch(id, this.clock.now()); // before the answer; and again once a slow piece is there
    }
    try {
      await this.speak(request, response);
    } finally {
      if (request.method === 'PATCH') await this.imports.touch(id, this.clock.now());
    }
    // Its last piece may have come while the row could not be written.
    const there = await this.uploads.look(id);
    if (isUploading(row) && there?.sizeBytes === row.sizeBytes) await this.job.received(id);
  }

  private async speak(request: Request, response: Response): Promise<void> {
    try {
      await this.tus.handle(request, response);
    } catch (error) {
      if (!request.complete) response.setHeader('Connection', 'close'); // its rest is not read
      if (error instanceof DomainError) throw error;
      await this.refuseFullDisk(0);
      throw error;
    }
  }

  private async open(actor: Actor | undefined, upload: Upload): Promise<void> {
    if (!actor) throw notFound('packages');
    const { fileName, packageId = null } = metadataOf(upload);
    const sizeBytes = upload.size ?? 0;
    await this.database.transaction(async () => {
      await this.imports.lockPerson(actor.id);
      const under = (await this.imports.findUploading()).filter(({ uploadedBy }) => uploadedBy === actor.id);
      if (under.length >= UPLOADS_AT_ONCE)
        throw new DomainError('packages/too-many-uploads', 429, 'Too many unfinished uploads', {
          limit: UPLOADS_AT_ONCE,
        });
      if (packageId !== null && (await this.packages.findSome([packageId])).length === 0)
        throw notFound('packages');
      await this.refuseFullDisk(neededBytes(sizeBytes, await this.outstandingBytes()));
      const now = this.clock.now();
      await this.imports.add({
        ...{ id: upload.id, uploadedBy: actor.id, packageId, versionId: null, fileName, sizeBytes },
        ...{ phase: 'upload', doneFiles: 0, totalFiles: 0, tries: 0, outcome: null, refusal: null },
        ...{ createdAt: now, changedAt: now },
      });
      await this.sweep.lookAgain(upload.id);
    });
  }

  /** What all open uploads together have still to send. */
  private async outstandingBytes(): Promise<number> {
    const open = await this.imports.findUploading();
    const missing = async ({ id, sizeBytes }: PackageImportEntity) =>
      sizeBytes - ((await this.uploads.look(id))?.sizeBytes ?? 0);
    return (await Promise.all(open.map(missing))).reduce((sum, bytes) => sum + bytes, 0);
  }

  private async refuseFullDisk(needed: number): Promise<void> {
    const spare = await this.disk.spareBytes();
    if (spare === 0 || spare < needed)
      throw new DomainError('packages/disk-full', 507, 'Not enough space on the server', {
        neededBytes: needed,
        spareBytes: spare,
      });
  }
}

/** @throws DomainError request/invalid with the fields */
function metadataOf({ metadata, size }: Upload): UploadMetadata {
  const parsed = UploadMetadata.safeParse(metadata ?? {});
  if (parsed.success && size !== undefined && size > 0) return parsed.data;
  const fields = parsed.success
    ? [{ path: 'Upload-Length', message: 'The file is empty' }]
    : parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  throw new DomainError('request/invalid', 400, 'Not a package', { fields });
}
