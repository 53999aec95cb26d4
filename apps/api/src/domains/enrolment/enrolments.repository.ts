import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { Database } from '../../platform/db/database.js';
import { ActivityResultEntity, EnrolmentEntity } from './enrolment.entity.js';

@Injectable()
export class EnrolmentsRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<EnrolmentEntity | null> {
    return this.enrolments.findOne({ where: { id }, relations: { results: true } });
  }

  findOf(userId: string, courseId?: string): Promise<EnrolmentEntity[]> {
    return this.enrolments.find({
      where: { userId, ...(courseId ? { courseId } : {}) },
      relations: { results: true },
      order: { enrolledAt: 'DESC' },
    });
  }

  /** Everybody in a course, with their results. */
  findIn(courseId: string): Promise<EnrolmentEntity[]> {
    return this.enrolments.find({ where: { courseId }, relations: { results: true } });
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

  async add(enrolment: Omit<EnrolmentEntity, 'results'>): Promise<void> {
    await this.enrolments.insert(enrolment);
  }

  async complete(id: string, completedAt: Date): Promise<void> {
    await this.enrolments.update({ id }, { state: 'completed', completedAt });
  }

  async keepResult(result: Omit<ActivityResultEntity, 'enrolment'>): Promise<void> {
    await this.database.repository(ActivityResultEntity).upsert(result, ['enrolmentId', 'activityId']);
  }

  private pageAfter(state: EnrolmentEntity['state'], id: string | null, take: number) {
    return this.enrolments.find({
      where: { state, ...(id === null ? {} : { id: MoreThan(id) }) },
      relations: { results: true },
      order: { id: 'ASC' },
      take,
    });
  }

  private get enrolments() {
    return this.database.repository(EnrolmentEntity);
  }
}
