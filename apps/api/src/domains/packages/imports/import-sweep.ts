import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { z } from 'zod';
import { Clock } from '../../../platform/clock/clock.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import type { PackageImportEntity } from './import.entity.js';
import { ImportJob } from './import.job.js';
import { isBeingWorkedOn, isUploading, KEPT_MS, TOLD_MS } from './import.rules.js';
import { ImportLock } from './import-lock.js';
import { ImportsRepository } from './imports.repository.js';
import { StoreSweep } from './store-sweep.js';
import { UploadFolder } from './upload-folder.js';

const QUEUE = 'packages.look-again';

/** Sees to it that nothing is left lying: by uploads that nobody goes on with, or by a process that died. */
@Injectable()
export class ImportSweep implements OnModuleInit {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly uploads: UploadFolder,
    private readonly store: StoreSweep,
    private readonly job: ImportJob,
    private readonly jobs: Jobs,
    private readonly lock: ImportLock,
    private readonly clock: Clock,
    private readonly logger: PinoLogger,
  ) {}

  onModuleInit(): void {
    const Data = z.object({ id: z.uuid() });
    this.jobs.define(QUEUE, (data) => this.look(Data.parse(data).id));
  }

  /** Comes back to an import when its file could be given up, in the ambient transaction. */
  async lookAgain(id: string): Promise<void> {
    await this.jobs.enqueue(QUEUE, { id }, { startAfter: KEPT_MS / 1000 + 60 });
  }

  private async look(id: string): Promise<void> {
    const row = await this.imports.find(id);
    if (!row) return;
    await this.expire(row);
    const isOpen = row.outcome === null || row.outcome === 'failed';
    if (isOpen && (await this.uploads.look(id))) await this.lookAgain(id);
  }

  /**
   * Once, at the start of the process that receives uploads, before it receives any: imports whose process died go
   * on, and files that no import needs go.
   */
  async run(): Promise<void> {
    await this.sweepUploads();
    for (const row of await this.imports.findUnfinished()) await this.goOn(row);
    const now = this.clock.now().getTime();
    for (const row of await this.imports.findUnchangedSince(new Date(now - KEPT_MS))) await this.expire(row);
  }

  private async goOn(row: PackageImportEntity): Promise<void> {
    if (isBeingWorkedOn(row)) return this.job.enqueue(row.id);
    const there = await this.uploads.look(row.id);
    if (there?.sizeBytes === row.sizeBytes) await this.job.received(row.id);
    if (!there) await this.imports.remove(row.id); // it died before the first byte
  }

  /** Files that no import needs: it ended as its process did, or it was one of our own, cut off in the store. */
  private async sweepUploads(): Promise<void> {
    const needed = await this.imports.idsWithFile();
    const names = (await this.uploads.names()).filter((name) => !needed.has(name));
    const times = await Promise.all(names.map(async (name) => (await this.uploads.look(name))?.changedAt));
    const oldest = times.reduce((a, b) => (a && b && a < b ? a : (b ?? a)), undefined);
    if (!oldest) return;

    const files = await this.lock.hold(() => this.store.since(oldest));
    for (const name of names) await this.uploads.remove(name);
    this.logger.warn({ since: oldest, files }, 'unfinished imports swept away');
  }

  private async expire(row: PackageImportEntity): Promise<void> {
    const age = this.clock.now().getTime() - row.changedAt.getTime();
    if (isBeingWorkedOn(row) || age < KEPT_MS) return;
    if (isUploading(row) || age >= TOLD_MS) await this.imports.remove(row.id);
    await this.uploads.remove(row.id);
  }
}
