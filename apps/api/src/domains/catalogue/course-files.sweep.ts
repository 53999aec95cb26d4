import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { Clock } from '../../platform/clock/clock.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { type BlobStore, DOCUMENTS } from '../../platform/storage/blob-store.js';
import { OutlineRepository } from './outline.repository.js';

const QUEUE = 'catalogue.sweep-files';
/** What is younger may just be on its way into a course. */
const DAY_MS = 24 * 3600_000;

/** Once a day takes away files that no course names: their process died between storing and naming them. */
@Injectable()
export class CourseFilesSweep implements OnModuleInit {
  constructor(
    private readonly outline: OutlineRepository,
    @Inject(DOCUMENTS) private readonly documents: BlobStore,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly logger: PinoLogger,
  ) {}

  onModuleInit(): void {
    this.jobs.daily(QUEUE, () => this.run());
  }

  async run(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - DAY_MS);
    let count = 0;
    for await (const some of this.documents.storedBefore(before)) {
      const kept = await this.outline.keptFiles(some.map(({ sha256 }) => sha256));
      for (const blob of some.filter(({ sha256 }) => !kept.has(sha256))) {
        await this.documents.delete(blob);
        count++;
      }
    }
    if (count > 0) this.logger.warn({ before, files: count }, 'course files that no course names are gone');
  }
}
