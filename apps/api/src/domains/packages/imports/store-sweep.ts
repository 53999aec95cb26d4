import { Injectable } from '@nestjs/common';
import { BlobStore, type BlobName } from '../../../platform/storage/blob-store.js';
import { PackagesRepository } from '../packages.repository.js';

/** Takes files out of the content store that no version holds. Only under the import lock. */
@Injectable()
export class StoreSweep {
  constructor(
    private readonly blobs: BlobStore,
    private readonly repository: PackagesRepository,
  ) {}

  /**
   * What was stored since a time and is held by nobody. Older files are never looked at: a start on a wrong or
   * restored database cannot empty the store.
   *
   * @returns how many files went.
   */
  async since(time: Date): Promise<number> {
    let count = 0;
    await this.blobs.deleteUnfinished();
    for await (const some of this.blobs.storedSince(time)) count += await this.these(some);
    return count;
  }

  private async these(some: BlobName[]): Promise<number> {
    const unused = await this.repository.unused(some);
    for (const blob of unused) await this.blobs.delete(blob);
    return unused.length;
  }

  /** The files that one version alone holds. */
  async ofVersion(versionId: string): Promise<void> {
    for (const blob of await this.repository.heldByAlone(versionId)) await this.blobs.delete(blob);
  }
}
