import { Injectable } from '@nestjs/common';
import type { CourseListQuery, CourseText, Locale } from '@vigie/contracts';
import { Brackets, In } from 'typeorm';
import { Database } from '../../platform/db/database.js';
import { ActivityEntity, ActivityTextEntity } from './activity.entity.js';
import { CourseTextEntity } from './course-text.entity.js';
import { CourseEntity, type WholeCourse } from './course.entity.js';
import { OutlineRepository } from './outline.repository.js';

@Injectable()
export class CoursesRepository {
  constructor(
    private readonly database: Database,
    private readonly outline: OutlineRepository,
  ) {}

  async findWhole(id: string): Promise<WholeCourse | null> {
    return (await this.findAllWhole([id]))[0] ?? null;
  }

  async findBySlug(slug: string): Promise<WholeCourse | null> {
    const course = await this.courses.findOneBy({ slug });
    return course && this.findWhole(course.id);
  }

  async findAllWhole(ids: string[]): Promise<WholeCourse[]> {
    const courses = await this.courses.find({ where: { id: In(ids) }, relations: { texts: true } });
    const sections = await this.outline.sectionsOf(ids);
    const activities = await this.outline.activitiesOf(ids);
    return courses.map((course) => ({
      ...course,
      sections: sections.filter(({ courseId }) => courseId === course.id),
      activities: activities.filter(({ courseId }) => courseId === course.id),
    }));
  }

  /** Locks the course's row until the transaction ends, so that two editors do not cross. */
  async lock(id: string): Promise<void> {
    await this.courses.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async search(query: CourseListQuery): Promise<WholeCourse[]> {
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

  /** Courses that a package is in, or was in and has attempts from, each with one of its titles. */
  findWithPackage(packageId: string): Promise<{ id: string; title: string }[]> {
    return this.courses
      .createQueryBuilder('course')
      .innerJoin(
        ActivityEntity,
        'activity',
        'activity.courseId = course.id and activity.packageId = :packageId',
        { packageId },
      )
      .innerJoin('course.texts', 'text')
      .select('course.id', 'id')
      .addSelect('min(text.title)', 'title')
      .groupBy('course.id')
      .getRawMany<{ id: string; title: string }>();
  }

  async slugExists(slug: string): Promise<boolean> {
    return this.courses.existsBy({ slug });
  }

  async add(course: Omit<CourseEntity, 'texts'>): Promise<void> {
    await this.courses.insert(course);
  }

  async change(id: string, changes: Partial<Omit<CourseEntity, 'texts'>>): Promise<void> {
    await this.courses.update({ id }, changes);
  }

  async replaceTexts(courseId: string, texts: CourseText[]): Promise<void> {
    await this.database.repository(CourseTextEntity).delete({ courseId });
    await this.database.repository(CourseTextEntity).insert(texts.map((text) => ({ courseId, ...text })));
  }

  async addPackage(
    activity: Pick<ActivityEntity, 'id' | 'courseId' | 'sectionId' | 'position' | 'required' | 'mustPass'> & {
      packageId: string;
    },
    titles: { locale: Locale; title: string }[],
  ): Promise<void> {
    await this.activities.insert({ ...activity, kind: 'package' });
    await this.database
      .repository(ActivityTextEntity)
      .insert(titles.map((text) => ({ activityId: activity.id, advisory: '', ...text })));
  }

  async removeActivity(activity: { id: string; courseId: string; position: number }): Promise<void> {
    await this.database.repository(ActivityTextEntity).delete({ activityId: activity.id });
    await this.activities.delete({ id: activity.id });
    await this.activities
      .createQueryBuilder()
      .update()
      .set({ position: () => 'position - 1' })
      .where('course_id = :courseId and position > :position', activity)
      .execute();
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
