import { Injectable } from '@nestjs/common';
import { IsNull, LessThan, Not } from 'typeorm';
import { Database } from '../../../platform/db/database.js';
import { PackageImportEntity } from './import.entity.js';

@Injectable()
export class ImportsRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<PackageImportEntity | null> {
    return this.imports.findOneBy({ id });
  }

  /** Newest first. */
  findOf(uploadedBy: string): Promise<PackageImportEntity[]> {
    return this.imports.find({ where: { uploadedBy }, order: { createdAt: 'DESC' }, take: 50 });
  }

  /** Everything that still comes in or is being worked on. */
  findUnfinished(): Promise<PackageImportEntity[]> {
    return this.imports.find({ where: { outcome: IsNull() }, order: { createdAt: 'ASC' } });
  }

  /** Files that an import may still need: those of unfinished and of failed ones. */
  async idsWithFile(): Promise<Set<string>> {
    const rows = await this.imports.find({
      where: [{ outcome: IsNull() }, { outcome: 'failed' }],
      select: { id: true },
    });
    return new Set(rows.map(({ id }) => id));
  }

  findUploading(): Promise<PackageImportEntity[]> {
    return this.imports.findBy({ phase: 'upload', outcome: IsNull() });
  }

  findUnchangedSince(time: Date): Promise<PackageImportEntity[]> {
    return this.imports.findBy({ changedAt: LessThan(time) });
  }

  /** One opening of uploads after the other for each person, until the transaction ends. */
  async lockPerson(userId: string): Promise<void> {
    await this.database.sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`uploads ${userId}`]);
  }

  async add(entity: PackageImportEntity): Promise<void> {
    await this.imports.insert(entity);
  }

  async change(id: string, changes: Partial<PackageImportEntity>): Promise<void> {
    await this.imports.update({ id }, changes);
  }

  /** More of it has come. */
  async touch(id: string, now: Date): Promise<void> {
    await this.imports.update({ id, phase: 'upload' }, { changedAt: now });
  }

  /** From upload to check, once. @returns whether it was this call that did it. */
  async markReceived(id: string, now: Date): Promise<boolean> {
    const { affected } = await this.imports.update(
      { id, phase: 'upload', outcome: IsNull() },
      { phase: 'check', changedAt: now },
    );
    return affected === 1;
  }

  /** Makes a failed import a waiting one again. @returns whether it was one. */
  async reopen(id: string, now: Date): Promise<boolean> {
    const { affected } = await this.imports.update(
      { id, outcome: 'failed' },
      { phase: 'check', outcome: null, refusal: null, tries: 0, doneFiles: 0, changedAt: now },
    );
    return affected === 1;
  }

  /** Removes what is not being worked on. @returns whether it is gone. */
  async remove(id: string): Promise<boolean> {
    const idle = [
      { id, phase: 'upload' as const },
      { id, outcome: Not(IsNull()) },
    ];
    for (const where of idle) if ((await this.imports.delete(where)).affected === 1) return true;
    return false;
  }

  private get imports() {
    return this.database.repository(PackageImportEntity);
  }
}
