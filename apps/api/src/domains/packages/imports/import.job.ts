import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ImportPhase } from '@vigie/contracts';
import { PackageError } from '@vigie/scorm';
import { PinoLogger } from 'nestjs-pino';
import { z } from 'zod';
import { packageRefused } from '../../../events/packages.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/db/database.js';
import { Events } from '../../../platform/events/events.js';
import { asConsequenceOf, circumstances } from '../../../platform/http/circumstances.js';
import { DomainError } from '../../../platform/http/problem.js';
import { problemOfDatabase } from '../../../platform/http/problem.database.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { isDiskFull } from '../../../platform/storage/disk.js';
import type { PackageImportEntity, Refusal } from './import.entity.js';
import { ImportLock } from './import-lock.js';
import { ImportsRepository } from './imports.repository.js';
import { type Follower, PackageImport } from './package-import.js';
import { StoreSweep } from './store-sweep.js';
import { UploadFolder } from './upload-folder.js';

const QUEUE = 'packages.import';

/** A process that dies in an import may have died of it. */
const TRIES = 5;
const REPORT_EVERY_MS = 250;

/**
 * The background half of an import. It may be asked for twice, and its process may die at any point: it begins again
 * at the check then, finds what it has stored already, and ends once.
 */
@Injectable()
export class ImportJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly imports: ImportsRepository,
    private readonly importer: PackageImport,
    private readonly uploads: UploadFolder,
    private readonly sweep: StoreSweep,
    private readonly lock: ImportLock,
    private readonly database: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly logger: PinoLogger,
  ) {}

  onModuleInit(): void {
    const Data = z.object({ id: z.uuid(), reference: z.string().nullable() });
    const work = (data: unknown) => {
      const { id, reference } = Data.parse(data);
      return asConsequenceOf(reference, () => this.lock.hold(() => this.run(id)));
    };
    this.jobs.define(QUEUE, work, { retryLimit: TRIES, expireInSeconds: 4 * 3600 });
  }

  /** In the ambient transaction, if there is one. */
  enqueue(id: string): Promise<void> {
    return this.jobs.enqueue(QUEUE, { id, reference: circumstances().reference });
  }

  /** The last piece of an upload is there: from now on it is ours to finish. Asked for twice, it is done once. */
  async received(id: string): Promise<void> {
    await this.uploads.settle(id);
    await this.database.transaction(async () => {
      if (await this.imports.markReceived(id, this.clock.now())) await this.enqueue(id);
    });
  }

  private async run(id: string): Promise<void> {
    const row = await this.imports.find(id);
    if (!row || row.outcome !== null || row.phase === 'upload') return;
    const file = await this.uploads.look(id);
    if (!file) return this.end(row, failed('packages/import-file-gone'));

    const since = file.changedAt;
    if (row.tries >= TRIES) return this.giveUp(row, since, failed('packages/import-interrupted'));
    await this.imports.change(id, { tries: row.tries + 1 });
    try {
      await this.importer.take({ ...row, file: this.uploads.fileOf(id) }, this.follow(row));
      await this.uploads.remove(id);
      this.logger.info({ importId: id }, 'package imported');
    } catch (error) {
      if (problemOfDatabase(error)) throw error; // the queue tries again
      await this.giveUp(row, since, this.endOf(error));
    }
  }

  private follow(row: PackageImportEntity): Follower {
    let reported = { phase: row.phase, at: 0 };
    return {
      at: async (phase: ImportPhase, doneFiles, totalFiles) => {
        const now = performance.now();
        if (phase === reported.phase && now - reported.at < REPORT_EVERY_MS) return;
        reported = { phase, at: now };
        await this.imports.change(row.id, { phase, doneFiles, totalFiles, changedAt: this.clock.now() });
      },
      published: ({ packageId, versionId }) =>
        this.imports.change(row.id, { packageId, versionId, outcome: 'done', changedAt: this.clock.now() }),
    };
  }

  private endOf(error: unknown): End {
    if (error instanceof PackageError)
      return { outcome: 'refused', type: `packages/${error.code}`, details: { ...error.details } };
    if (error instanceof DomainError) return failed(error.type, error.details);
    if (isDiskFull(error)) return failed('packages/disk-full');
    this.logger.error({ err: error }, 'import failed');
    return failed('packages/import-failed');
  }

  private async giveUp(row: PackageImportEntity, since: Date, end: End): Promise<void> {
    await this.sweep.since(since);
    await this.end(row, end);
    if (end.outcome === 'refused') await this.uploads.remove(row.id); // it would be refused again
  }

  private async end(row: PackageImportEntity, { outcome, ...refusal }: End): Promise<void> {
    this.logger.info({ importId: row.id, code: refusal.type, outcome }, 'import ended');
    const now = this.clock.now();
    await this.database.transaction(async () => {
      await this.imports.change(row.id, { outcome, refusal, changedAt: now });
      const code = refusal.type.replace('packages/', '');
      if (outcome === 'refused')
        await this.events.publish(packageRefused, { code, actorId: row.uploadedBy, at: now.toISOString() });
    });
  }
}

type End = Refusal & { outcome: 'refused' | 'failed' };

const failed = (type: string, details: Record<string, unknown> = {}): End => ({
  outcome: 'failed',
  type,
  details,
});
