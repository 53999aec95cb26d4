import { Injectable } from '@nestjs/common';
import type { PackageImport } from '@vigie/contracts';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/db/database.js';
import type { Actor } from '../../../platform/http/actor.js';
import { DomainError, notFound } from '../../../platform/http/problem.js';
import { PackagesRepository } from '../packages.repository.js';
import type { PackageImportEntity } from './import.entity.js';
import { ImportJob } from './import.job.js';
import { isBeingWorkedOn, isNews } from './import.rules.js';
import { importView } from './import.view.js';
import { ImportSweep } from './import-sweep.js';
import { ImportsRepository } from './imports.repository.js';
import { UploadFolder } from './upload-folder.js';

/** Imports as their uploader sees them: how far, what became of them, again, or away with it. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly packages: PackagesRepository,
    private readonly uploads: UploadFolder,
    private readonly job: ImportJob,
    private readonly sweep: ImportSweep,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<PackageImport[]> {
    const now = this.clock.now();
    return this.views((await this.imports.findOf(actor.id)).filter((row) => isNews(row, now)));
  }

  async one(id: string, actor: Actor): Promise<PackageImport> {
    const [view] = await this.views([await this.own(id, actor)]);
    if (!view) throw notFound('packages');
    return view;
  }

  /** Imports the received file once more. @throws DomainError packages/import-not-repeatable, 409 */
  async retry(id: string, actor: Actor): Promise<PackageImport> {
    const row = await this.own(id, actor);
    const there = await this.uploads.look(id);
    await this.database.transaction(async () => {
      const isOpen = there?.sizeBytes === row.sizeBytes && (await this.imports.reopen(id, this.clock.now()));
      if (!isOpen)
        throw new DomainError('packages/import-not-repeatable', 409, 'There is nothing to try again');
      await this.job.enqueue(id);
      await this.sweep.lookAgain(id);
    });
    return this.one(id, actor);
  }

  /** Cancels an upload, or forgets what has ended. @throws DomainError packages/import-running, 409 */
  async remove(id: string, actor: Actor): Promise<void> {
    const row = await this.own(id, actor);
    if (isBeingWorkedOn(row) || !(await this.imports.remove(id)))
      throw new DomainError('packages/import-running', 409, 'The import is being worked on');
    await this.uploads.remove(id);
  }

  private async own(id: string, actor: Actor): Promise<PackageImportEntity> {
    const row = await this.imports.find(id);
    if (row?.uploadedBy !== actor.id) throw notFound('packages');
    return row;
  }

  private async views(rows: PackageImportEntity[]): Promise<PackageImport[]> {
    const packages = await this.packages.findSome(rows.flatMap(({ packageId }) => packageId ?? []));
    const titles = new Map(packages.map(({ id, title }) => [id, title]));
    return Promise.all(
      rows.map(async (row) =>
        importView(
          row,
          (await this.uploads.look(row.id))?.sizeBytes ?? null,
          titles.get(row.packageId ?? '') ?? null,
        ),
      ),
    );
  }
}
