import { Injectable } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { BlobStore } from '../../platform/storage/blob-store.js';
import { ImportLock } from './import-lock.js';
import { PackagesRepository } from './packages.repository.js';
import { UploadFolder } from './upload-folder.js';

/**
 * Takes away what imports have left whose process died in the middle: received zips, half-written files, and files
 * that no version holds. Rows need no sweeping: they come in one transaction, after all files.
 *
 * A zip that was left tells that an import died, and since when; older files are never looked at. So a start on a
 * wrong or restored database cannot empty the store.
 */
@Injectable()
export class ImportSweep {
  constructor(
    private readonly uploads: UploadFolder,
    private readonly blobs: BlobStore,
    private readonly repository: PackagesRepository,
    private readonly lock: ImportLock,
    private readonly logger: PinoLogger,
  ) {}

  /** Once, at the start of the process that receives uploads, before it receives any. */
  async run(): Promise<void> {
    const since = await this.uploads.leftSince();
    if (!since) return;

    const files = await this.lock.hold(() => this.sweepStore(since));
    await this.uploads.clear();
    this.logger.warn({ since, files }, 'unfinished imports swept away');
  }

  /** @returns how many files no version held. */
  private async sweepStore(since: Date): Promise<number> {
    let count = 0;
    await this.blobs.deleteUnfinished();
    for await (const some of this.blobs.storedSince(since))
      for (const blob of await this.repository.unused(some)) {
        await this.blobs.delete(blob);
        count++;
      }
    return count;
  }
}
