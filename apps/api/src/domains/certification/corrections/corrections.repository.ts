import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';
import { CorrectionEntity } from './correction.entity.js';

@Injectable()
export class CorrectionsRepository {
  constructor(private readonly database: Database) {}

  async add(correction: CorrectionEntity): Promise<void> {
    await this.corrections.insert(correction);
  }

  newestOf(userId: string): Promise<CorrectionEntity | null> {
    return this.corrections.findOne({ where: { userId }, order: { askedAt: 'DESC' } });
  }

  /** The open ones, the oldest first. */
  findOpen(): Promise<CorrectionEntity[]> {
    return this.corrections.find({ where: { state: 'open' }, order: { askedAt: 'ASC' }, take: 200 });
  }

  /** Locked until the transaction ends, so that two administrators cannot both settle it. */
  lockOpen(id: string): Promise<CorrectionEntity | null> {
    return this.corrections.findOne({ where: { id, state: 'open' }, lock: { mode: 'pessimistic_write' } });
  }

  async settle(
    id: string,
    settled: Pick<CorrectionEntity, 'state' | 'settledAt' | 'settledBy' | 'answer'>,
  ): Promise<void> {
    await this.corrections.update({ id }, settled);
  }

  private get corrections() {
    return this.database.repository(CorrectionEntity);
  }
}
