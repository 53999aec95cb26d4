import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { z } from 'zod';
import { Database } from '../../../platform/db/database.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { ImportLock } from '../imports/import-lock.js';
import { StoreSweep } from '../imports/store-sweep.js';
import { PackageUses } from '../package-uses.js';
import { PackagesRepository } from '../packages.repository.js';

const QUEUE = 'packages.remove';
const Data = z.object({ packageId: z.uuid(), versionId: z.uuid().nullable() });

/**
 * Takes away what was deleted: first the files that nothing else holds, then the rows that name them. Its process may
 * die in between; nothing serves a deleted version, and the job comes again.
 */
@Injectable()
export class RemovalJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly repository: PackagesRepository,
    private readonly sweep: StoreSweep,
    private readonly uses: PackageUses,
    private readonly lock: ImportLock,
    private readonly database: Database,
    private readonly logger: PinoLogger,
  ) {}

  onModuleInit(): void {
    this.jobs.define(QUEUE, (data) => this.lock.hold(() => this.run(Data.parse(data))));
  }

  enqueueVersion(packageId: string, versionId: string): Promise<void> {
    return this.jobs.enqueue(QUEUE, { packageId, versionId });
  }

  enqueuePackage(packageId: string): Promise<void> {
    return this.jobs.enqueue(QUEUE, { packageId, versionId: null });
  }

  private async run({ packageId, versionId }: z.infer<typeof Data>): Promise<void> {
    // Somebody may have begun to use it in the very moment that it was deleted: then it is kept.
    if ((await this.uses.of(packageId, versionId)).length > 0) {
      await this.repository.showAgain(packageId, versionId);
      this.logger.warn({ packageId, versionId }, 'in use again, so it is kept');
      return;
    }
    for (const id of await this.repository.removedIds(packageId, versionId)) {
      await this.sweep.ofVersion(id);
      await this.repository.dropFiles(id);
    }
    await this.database.transaction(() => this.repository.drop(packageId, versionId));
  }
}
