import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Invariants } from '../../platform/invariants/invariants.js';
import { BlobStore } from '../../platform/storage/blob-store.js';
import { PackagesRepository } from './packages.repository.js';

const PAGE = 500;
/** What is younger may be of an import that is under way. */
const DAY_MS = 24 * 3600_000;

/** What must hold of packages: no row without its file, no file without a row. */
@Injectable()
export class PackagesInvariants implements OnModuleInit {
  constructor(
    private readonly invariants: Invariants,
    private readonly repository: PackagesRepository,
    private readonly blobs: BlobStore,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.invariants.add(
      { name: 'every file of a package is in the content store', breaches: () => this.missing() },
      { name: 'every file in the content store is of a package', breaches: () => this.unnamed() },
    );
  }

  private async *missing(): AsyncGenerator<string> {
    let page = await this.repository.filesAfter(null, PAGE);
    for (let last = page.at(-1); last; last = page.at(-1)) {
      for (const file of page)
        if (!(await this.blobs.has(file)))
          yield `version ${file.versionId}: ${file.path} (${file.sha256}, ${file.encoding}) is not there`;
      page = await this.repository.filesAfter(last, PAGE);
    }
  }

  private async *unnamed(): AsyncGenerator<string> {
    const settled = new Date(this.clock.now().getTime() - DAY_MS);
    for await (const some of this.blobs.storedBefore(settled))
      for (const { sha256, encoding } of await this.repository.unused(some))
        yield `file ${sha256} (${encoding}): no version names it`;
  }
}
