import { Injectable } from '@nestjs/common';
import type { OutlineActivity, OutlineSection } from '@vigie/contracts';
import { In, IsNull } from 'typeorm';
import { Database } from '../../platform/db/database.js';
import {
  ActivityContentEntity,
  ActivityEntity,
  ActivityPrerequisiteEntity,
  ActivityTextEntity,
  type WholeActivity,
} from './activity.entity.js';
import { CourseFileEntity } from './course-file.entity.js';
import { SectionEntity, SectionTextEntity } from './section.entity.js';

/** An activity and its place, as it shall be kept. */
export type PlacedActivity = OutlineActivity & { sectionId: string | null; position: number };

/** Sections, activities and what hangs on them. Read table by table: joined, they would multiply. */
@Injectable()
export class OutlineRepository {
  constructor(private readonly database: Database) {}

  sectionsOf(courseIds: string[]): Promise<SectionEntity[]> {
    return this.database.repository(SectionEntity).find({
      where: { courseId: In(courseIds) },
      relations: { texts: true },
      order: { position: 'ASC' },
    });
  }

  /** In the order of the outline. */
  async activitiesOf(courseIds: string[]): Promise<WholeActivity[]> {
    const found = await this.activities.find({
      where: { courseId: In(courseIds), removedAt: IsNull() },
      relations: { texts: true },
      order: { position: 'ASC' },
    });
    const where = { activityId: In(found.map(({ id }) => id)) };
    const contents = await this.database.repository(ActivityContentEntity).findBy(where);
    const prerequisites = await this.database.repository(ActivityPrerequisiteEntity).findBy(where);
    const files = new Map(
      (await this.files(contents.flatMap(({ fileId }) => fileId ?? []))).map((file) => [file.id, file]),
    );
    return found.map((activity) => ({
      ...activity,
      position: activity.position ?? 0,
      contents: contents
        .filter(({ activityId }) => activityId === activity.id)
        .map((content) => ({ ...content, file: files.get(content.fileId ?? '') ?? null })),
      prerequisites: prerequisites
        .filter(({ activityId }) => activityId === activity.id)
        .map(({ requiresId }) => requiresId),
    }));
  }

  find(activityId: string): Promise<ActivityEntity | null> {
    return this.activities.findOneBy({ id: activityId });
  }

  /** Of these ids, the activities of any course, also those taken out. */
  findSome(ids: string[]): Promise<ActivityEntity[]> {
    return this.activities.findBy({ id: In(ids) });
  }

  /** Of these ids, the sections of any course. */
  findSections(ids: string[]): Promise<SectionEntity[]> {
    return this.database.repository(SectionEntity).findBy({ id: In(ids) });
  }

  async placeSections(courseId: string, sections: (OutlineSection & { id: string })[]): Promise<void> {
    const table = this.database.repository(SectionEntity);
    const texts = this.database.repository(SectionTextEntity);
    for (const [index, { id, titles }] of sections.entries()) {
      await table.upsert({ id, courseId, position: index + 1 }, ['id']);
      await texts.delete({ sectionId: id });
      await texts.insert(titles.map((text) => ({ sectionId: id, ...text })));
    }
  }

  async removeSections(ids: string[]): Promise<void> {
    if (ids.length > 0) await this.database.repository(SectionEntity).delete({ id: In(ids) });
  }

  /** Writes an activity with its words and what it holds; one that was taken out is back in. */
  async place(courseId: string, activity: PlacedActivity): Promise<void> {
    const { id, sectionId, position, kind, packageId, required, mustPass, durationMinutes, attempts } =
      activity;
    const row = {
      id,
      courseId,
      sectionId,
      position,
      kind,
      packageId,
      required,
      mustPass,
      durationMinutes,
      attempts,
    };
    await this.activities.upsert({ ...row, removedAt: null }, ['id']);

    const texts = this.database.repository(ActivityTextEntity);
    await texts.delete({ activityId: id });
    await texts.insert(
      activity.texts
        .filter(({ title, advisory }) => title !== '' || advisory !== '')
        .map((text) => ({ activityId: id, ...text })),
    );
    const contents = this.database.repository(ActivityContentEntity);
    await contents.delete({ activityId: id });
    await contents.insert(
      activity.contents.map(({ locale, blocks, url, fileId }) => ({
        activityId: id,
        locale,
        blocks: blocks.length > 0 ? blocks : null,
        url,
        fileId,
      })),
    );
  }

  /** After all activities are there: one may wait for another that is new too. */
  async replacePrerequisites(activities: Pick<OutlineActivity, 'id' | 'prerequisites'>[]): Promise<void> {
    const table = this.database.repository(ActivityPrerequisiteEntity);
    await table.delete({ activityId: In(activities.map(({ id }) => id)) });
    await table.insert(
      activities.flatMap(({ id, prerequisites }) =>
        [...new Set(prerequisites)].map((requiresId) => ({ activityId: id, requiresId })),
      ),
    );
  }

  /** For good: nobody can have a result in it. */
  async delete(ids: string[]): Promise<void> {
    if (ids.length > 0) await this.activities.delete({ id: In(ids) });
  }

  /** Out of the course, but there for the results that people have in it. */
  async takeOut(ids: string[], removedAt: Date): Promise<void> {
    if (ids.length === 0) return;
    await this.database
      .repository(ActivityPrerequisiteEntity)
      .delete([{ activityId: In(ids) }, { requiresId: In(ids) }]);
    await this.activities.update({ id: In(ids) }, { removedAt, position: null, sectionId: null });
  }

  files(ids: string[]): Promise<CourseFileEntity[]> {
    return this.database.repository(CourseFileEntity).findBy({ id: In(ids) });
  }

  async addFile(file: CourseFileEntity): Promise<void> {
    await this.database.repository(CourseFileEntity).insert(file);
  }

  /** Those of the given contents that a course names. */
  async keptFiles(sha256s: string[]): Promise<Set<string>> {
    const rows = await this.database.sql<{ sha256: string }>(
      'select distinct sha256 from course_file where sha256 = any($1)',
      [sha256s],
    );
    return new Set(rows.map(({ sha256 }) => sha256));
  }

  isFileKept(sha256: string): Promise<boolean> {
    return this.database.repository(CourseFileEntity).existsBy({ sha256 });
  }

  private get activities() {
    return this.database.repository(ActivityEntity);
  }
}
