import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database } from '../../platform/db/database.js';
import { AttemptGrantEntity } from './attempt.entity.js';

@Injectable()
export class GrantsRepository {
  constructor(private readonly database: Database) {}

  /** All of them, the oldest first. */
  findOf(enrolmentId: string, activityId: string): Promise<AttemptGrantEntity[]> {
    return this.grants.find({ where: { enrolmentId, activityId }, order: { grantedAt: 'ASC', id: 'ASC' } });
  }

  async add(grant: AttemptGrantEntity): Promise<void> {
    await this.grants.insert(grant);
  }

  async use(id: string, attemptId: string): Promise<void> {
    await this.grants.update({ id, usedBy: IsNull() }, { usedBy: attemptId });
  }

  private get grants() {
    return this.database.repository(AttemptGrantEntity);
  }
}
