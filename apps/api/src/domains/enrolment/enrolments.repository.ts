import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { Database } from '../../platform/db/database.js';
import { ActivityOverrideEntity, ActivityResultEntity, EnrolmentEntity } from './enrolment.entity.js';

const WHOLE = { results: true, overrides: true } as const;

@Injectable()
export class EnrolmentsRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<EnrolmentEntity | null> {
    return this.enrolments.findOne({ where: { id }, relations: WHOLE });
  }

  findSome(ids: string[]): Promise<EnrolmentEntity[]> {
    return this.enrolments.find({ where: { id: In(ids) }, relations: WHOLE });
  }

  findOf(userId: string, courseId?: string): Promise<EnrolmentEntity[]> {
    return this.enrolments.find({
      where: { userId, ...(courseId ? { courseId } : {}) },
      relations: WHOLE,
      order: { enrolledAt: 'DESC' },
    });
  }

  /** Everybody in a course, with their results. */
  findIn(courseId: string): Promise<EnrolmentEntity[]> {
    return this.enrolments.find({ where: { courseId }, relations: WHOLE });
  }

  async findActiveIdsIn(courseId: string): Promise<string[]> {
    const found = await this.enrolments.find({ where: { courseId, state: 'active' }, select: { id: true } });
    return found.map(({ id }) => id);
  }

  findCompletedAfter(id: string | null, take: number): Promise<EnrolmentEntity[]> {
    return this.pageAfter('completed', id, take);
  }

  findActiveAfter(id: string | null, take: number): Promise<EnrolmentEntity[]> {
    return this.pageAfter('active', id, take);
  }

  /** Waits for whoever is changing this enrolment, then keeps it until the transaction ends. */
  async findLocked(id: string): Promise<EnrolmentEntity | null> {
    await this.enrolments.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    return this.find(id);
  }

  async add(enrolment: Omit<EnrolmentEntity, 'results' | 'overrides'>): Promise<void> {
    await this.enrolments.insert(enrolment);
  }

  async complete(id: string, completedAt: Date): Promise<void> {
    await this.enrolments.update({ id }, { state: 'completed', completedAt });
  }

  async keepResult(result: Omit<ActivityResultEntity, 'enrolment'>): Promise<void> {
    await this.database.repository(ActivityResultEntity).upsert(result, ['enrolmentId', 'activityId']);
  }

  async addOverride(override: Omit<ActivityOverrideEntity, 'enrolment'>): Promise<void> {
    await this.database.repository(ActivityOverrideEntity).insert(override);
  }

  async withdrawOverride(
    id: string,
    withdrawal: Pick<ActivityOverrideEntity, 'withdrawnBy' | 'withdrawnAt' | 'withdrawalReason'>,
  ): Promise<void> {
    await this.database.repository(ActivityOverrideEntity).update({ id }, withdrawal);
  }

  private pageAfter(state: EnrolmentEntity['state'], id: string | null, take: number) {
    return this.enrolments.find({
      where: { state, ...(id === null ? {} : { id: MoreThan(id) }) },
      relations: WHOLE,
      order: { id: 'ASC' },
      take,
    });
  }

  private get enrolments() {
    return this.database.repository(EnrolmentEntity);
  }
}
