import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database } from '../../../platform/db/database.js';
import {
  ModuleChangeEntity,
  ModuleConflictEntity,
  ModuleEditionEntity,
  ModuleEntity,
} from './module.entity.js';

export type ChangeMark = Pick<ModuleChangeEntity, 'revision' | 'authorId' | 'at'>;

@Injectable()
export class ModulesRepository {
  constructor(private readonly database: Database) {}

  /** The last changed first. */
  findAll(): Promise<ModuleEntity[]> {
    return this.modules.find({ order: { changedAt: 'DESC', id: 'ASC' }, take: 1_000 });
  }

  find(id: string): Promise<ModuleEntity | null> {
    return this.modules.findOneBy({ id });
  }

  /** Holds it for the rest of the transaction. */
  lock(id: string): Promise<ModuleEntity | null> {
    return this.modules.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async add(module: ModuleEntity): Promise<void> {
    await this.modules.insert(module);
  }

  async change(id: string, changes: Partial<ModuleEntity>): Promise<void> {
    await this.modules.update({ id }, changes);
  }

  async addChanges(changes: ModuleChangeEntity[]): Promise<void> {
    for (let from = 0; from < changes.length; from += 100)
      await this.changes.insert(changes.slice(from, from + 100));
  }

  findEdit(moduleId: string, editId: string): Promise<ModuleChangeEntity | null> {
    return this.changes.findOneBy({ moduleId, editId });
  }

  /** What a part was at a revision. */
  async valueAt(moduleId: string, part: string, revision: number): Promise<ModuleChangeEntity['value']> {
    const [row] = await this.database.sql<Pick<ModuleChangeEntity, 'value'>>(
      `select value from module_change where module_id = $1 and part = $2 and revision <= $3 and not is_move
       order by revision desc limit 1`,
      [moduleId, part, revision],
    );
    return row?.value ?? null;
  }

  /** The last change of each part that was written after a revision. */
  lastChanges(moduleId: string, since: number): Promise<ModuleChangeEntity[]> {
    return this.changes
      .createQueryBuilder('change')
      .distinctOn(['change.part'])
      .where('change.moduleId = :moduleId and change.revision > :since and not change.isMove', {
        moduleId,
        since,
      })
      .orderBy('change.part')
      .addOrderBy('change.revision', 'DESC')
      .getMany();
  }

  /** What a part was each time it had been written, the last first. */
  valuesOf(
    moduleId: string,
    part: string,
  ): Promise<Pick<ModuleChangeEntity, 'value' | 'revision' | 'authorId' | 'at'>[]> {
    return this.database.sql(
      `select value, revision, author_id as "authorId", at from module_change
        where module_id = $1 and part = $2 and not is_move order by revision desc limit 100`,
      [moduleId, part],
    );
  }

  /** Who changed it when, from the beginning. */
  marks(moduleId: string): Promise<ChangeMark[]> {
    return this.database.sql(
      `select revision, author_id as "authorId", at from module_change where module_id = $1 order by revision`,
      [moduleId],
    );
  }

  /** Every edit up to a revision, in order. */
  editsTo(moduleId: string, revision: number): Promise<Pick<ModuleChangeEntity, 'edit'>[]> {
    return this.database.sql(
      `select edit from module_change where module_id = $1 and revision <= $2 order by revision`,
      [moduleId, revision],
    );
  }

  async addConflict(conflict: ModuleConflictEntity): Promise<void> {
    await this.conflicts.insert(conflict);
  }

  findConflictOf(moduleId: string, editId: string): Promise<ModuleConflictEntity | null> {
    return this.conflicts.findOneBy({ moduleId, editId });
  }

  findConflict(moduleId: string, id: string): Promise<ModuleConflictEntity | null> {
    return this.conflicts.findOneBy({ moduleId, id });
  }

  /** Those that nobody has decided yet, the oldest first. */
  openConflicts(moduleId: string): Promise<ModuleConflictEntity[]> {
    return this.conflicts.find({ where: { moduleId, decidedAt: IsNull() }, order: { at: 'ASC', id: 'ASC' } });
  }

  async changeConflict(id: string, changes: Partial<ModuleConflictEntity>): Promise<void> {
    await this.conflicts.update({ id }, changes);
  }

  async addEdition(edition: ModuleEditionEntity): Promise<void> {
    await this.editions.insert(edition);
  }

  /** Of these modules, the newest first. */
  findEditions(moduleIds: string[]): Promise<ModuleEditionEntity[]> {
    return this.editions
      .createQueryBuilder('edition')
      .where('edition.moduleId = any(:moduleIds)', { moduleIds })
      .orderBy('edition.number', 'DESC')
      .getMany();
  }

  /** Modules whose editions are in a package. */
  findWithPackage(packageId: string): Promise<ModuleEntity[]> {
    return this.modules.findBy({ packageId });
  }

  private get modules() {
    return this.database.repository(ModuleEntity);
  }

  private get changes() {
    return this.database.repository(ModuleChangeEntity);
  }

  private get conflicts() {
    return this.database.repository(ModuleConflictEntity);
  }

  private get editions() {
    return this.database.repository(ModuleEditionEntity);
  }
}
