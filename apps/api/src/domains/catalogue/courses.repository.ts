import { Injectable } from '@nestjs/common';
import type { CourseListQuery, CourseText, Locale } from '@vigie/contracts';
import { Brackets, In } from 'typeorm';
import { Database } from '../../platform/db/database.js';
import { ActivityEntity, ActivityTextEntity } from './activity.entity.js';
import { CourseTextEntity } from './course-text.entity.js';
import { CourseEntity } from './course.entity.js';

const whole = { texts: true, activities: { texts: true } } as const;
const ordered = { activities: { position: 'ASC' } } as const;

@Injectable()
export class CoursesRepository {
  constructor(private readonly database: Database) {}

  findWhole(id: string): Promise<CourseEntity | null> {
    return this.courses.findOne({ where: { id }, relations: whole, order: ordered });
  }

  findBySlug(slug: string): Promise<CourseEntity | null> {
    return this.courses.findOne({ where: { slug }, relations: whole, order: ordered });
  }

  findAllWhole(ids: string[]): Promise<CourseEntity[]> {
    return this.courses.find({ where: { id: In(ids) }, relations: whole, order: ordered });
  }

  /** Locks the course's row until the transaction ends, so that two editors do not cross. */
  async lock(id: string): Promise<void> {
    await this.courses.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async search(query: CourseListQuery): Promise<CourseEntity[]> {
    const found = this.courses
      .createQueryBuilder('course')
      .select('course.id', 'id')
      .orderBy('course.createdAt', 'DESC')
      .limit(200);
    if (query.scope === 'published') found.where(`course.state = 'published'`);
    if (query.language) found.andWhere(inLanguage, { language: query.language });
    if (query.q)
      found.andWhere(
        new Brackets((either) =>
          either.where(
            `exists (select from course_text t where t.course_id = course.id and (t.title ilike :q or t.summary ilike :q))`,
            { q: `%${query.q?.replace(/[\\%_]/g, '\\$&')}%` },
          ),
        ),
      );
    const ids = (await found.getRawMany<{ id: string }>()).map((row) => row.id);
    const courses = await this.findAllWhole(ids);
    return courses.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  }

  findActivity(id: string): Promise<ActivityEntity | null> {
    return this.activities.findOne({ where: { id }, relations: { texts: true } });
  }

  /** Courses that a package is in, each with one of its titles. */
  findWithPackage(packageId: string): Promise<{ id: string; title: string }[]> {
    return this.courses
      .createQueryBuilder('course')
      .innerJoin('course.activities', 'activity', 'activity.packageId = :packageId', { packageId })
      .innerJoin('course.texts', 'text')
      .select('course.id', 'id')
      .addSelect('min(text.title)', 'title')
      .groupBy('course.id')
      .getRawMany<{ id: string; title: string }>();
  }

  async slugExists(slug: string): Promise<boolean> {
    return this.courses.existsBy({ slug });
  }

  async add(course: Omit<CourseEntity, 'texts' | 'activities'>): Promise<void> {
    await this.courses.insert(course);
  }

  async change(id: string, changes: Partial<Omit<CourseEntity, 'texts' | 'activities'>>): Promise<void> {
    await this.courses.update({ id }, changes);
  }

  async replaceTexts(courseId: string, texts: CourseText[]): Promise<void> {
    await this.database.repository(CourseTextEntity).delete({ courseId });
    await this.database.repository(CourseTextEntity).insert(texts.map((text) => ({ courseId, ...text })));
  }

  async addActivity(
    activity: Omit<ActivityEntity, 'course' | 'texts'>,
    titles: { locale: Locale; title: string }[],
  ): Promise<void> {
    await this.activities.insert(activity);
    await this.database
      .repository(ActivityTextEntity)
      .insert(titles.map((text) => ({ activityId: activity.id, ...text })));
  }

  async removeActivity(activity: Pick<ActivityEntity, 'id' | 'courseId' | 'position'>): Promise<void> {
    await this.database.repository(ActivityTextEntity).delete({ activityId: activity.id });
    await this.activities.delete({ id: activity.id });
    await this.activities
      .createQueryBuilder()
      .update()
      .set({ position: () => 'position - 1' })
      .where('course_id = :courseId and position > :position', activity)
      .execute();
  }

  countActivities(courseId: string): Promise<number> {
    return this.activities.countBy({ courseId });
  }

  private get courses() {
    return this.database.repository(CourseEntity);
  }

  private get activities() {
    return this.database.repository(ActivityEntity);
  }
}

const inLanguage =
  'exists (select from course_text l where l.course_id = course.id and l.locale = :language)';
