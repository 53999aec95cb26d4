import { Injectable } from '@nestjs/common';
import type { GateOf } from '@vigie/contracts';
import { IsNull } from 'typeorm';
import { Database } from '../../../platform/db/database.js';
import { GateSignatoryEntity, ModuleMoveEntity, SignOffEntity } from './review.entity.js';

@Injectable()
export class ReviewRepository {
  constructor(private readonly database: Database) {}

  /** Those of these modules that were not withdrawn, in the order in which they were given. */
  findSignOffs(moduleIds: string[]): Promise<SignOffEntity[]> {
    if (moduleIds.length === 0) return Promise.resolve([]);
    return this.signOffs
      .createQueryBuilder('signed')
      .where('signed.moduleId = any(:moduleIds) and signed.withdrawnAt is null', { moduleIds })
      .orderBy('signed.signedAt', 'ASC')
      .addOrderBy('signed.id', 'ASC')
      .getMany();
  }

  findSignOff(moduleId: string, id: string): Promise<SignOffEntity | null> {
    return this.signOffs.findOneBy({ moduleId, id, withdrawnAt: IsNull() });
  }

  async addSignOffs(rows: SignOffEntity[]): Promise<void> {
    await this.signOffs.insert(rows);
  }

  async withdraw(id: string, withdrawnAt: Date): Promise<void> {
    await this.signOffs.update({ id }, { withdrawnAt });
  }

  /** Has this person changed anything in a module? */
  async hasWritten(moduleId: string, authorId: string): Promise<boolean> {
    const rows = await this.database.sql(
      `select 1 from module_change where module_id = $1 and author_id = $2 limit 1`,
      [moduleId, authorId],
    );
    return rows.length > 0;
  }

  async addMove(move: ModuleMoveEntity): Promise<void> {
    await this.moves.insert(move);
  }

  /** The last first. */
  findMoves(moduleId: string): Promise<ModuleMoveEntity[]> {
    return this.moves.find({ where: { moduleId }, order: { at: 'DESC', id: 'DESC' } });
  }

  /** Counts one more thing that came about beside the writing. */
  async tellNews(moduleId: string): Promise<void> {
    await this.database.sql(`update module set review_news = review_news + 1 where id = $1`, [moduleId]);
  }

  findSignatories(): Promise<GateSignatoryEntity[]> {
    return this.signatories.find();
  }

  async replaceSignatories({ gate, locale }: GateOf, userIds: string[]): Promise<void> {
    const of = { gate, locale: locale ?? ('' as const) };
    await this.signatories.delete(of);
    if (userIds.length > 0) await this.signatories.insert(userIds.map((userId) => ({ ...of, userId })));
  }

  private get signOffs() {
    return this.database.repository(SignOffEntity);
  }

  private get moves() {
    return this.database.repository(ModuleMoveEntity);
  }

  private get signatories() {
    return this.database.repository(GateSignatoryEntity);
  }
}
