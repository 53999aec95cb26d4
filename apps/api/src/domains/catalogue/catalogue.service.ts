import { Injectable } from '@nestjs/common';
import type { ActivityInput, CourseInput, Me } from '@vigie/contracts';
import {
  activityAdded,
  activityRemoved,
  courseChanged,
  courseClosed,
  courseCreated,
  coursePublished,
} from '../../events/catalogue.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/db/database.js';
import { Events } from '../../platform/events/events.js';
import { DomainError, notFound } from '../../platform/http/problem.js';
import { newId } from '../../platform/ids/ids.js';
import { PackagesService } from '../packages/index.js';
import type { WholeActivity } from './activity.entity.js';
import { publishingProblems, slugOf } from './catalogue.rules.js';
import { CourseEditing } from './course-editing.js';
import type { WholeCourse } from './course.entity.js';
import { assertTracked } from './outline.service.js';
import { CoursesRepository } from './courses.repository.js';

/** Making and changing courses: who may make one is asked before (`Needs('trainer')`), who may change it here. */
@Injectable()
export class CatalogueService {
  constructor(
    private readonly courses: CoursesRepository,
    private readonly editing: CourseEditing,
    private readonly packages: PackagesService,
    private readonly database: Database,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** A new draft. @returns its id */
  async create(input: CourseInput, createdBy: string): Promise<string> {
    const { texts, ...settings } = input;
    const id = newId();
    await this.database.transaction(async () => {
      const slug = await this.freeSlug(texts[0]?.title ?? '');
      await this.courses.add({
        ...settings,
        id,
        slug,
        state: 'draft',
        createdBy,
        createdAt: this.clock.now(),
        publishedAt: null,
        outlineVersion: 1,
      });
      await this.courses.replaceTexts(id, texts);
      await this.events.publish(courseCreated, { ...this.about(id), rule: settings });
    });
    return id;
  }

  async change(id: string, input: CourseInput, actor: Me): Promise<void> {
    const { texts, ...settings } = input;
    await this.database.transaction(async () => {
      const before = await this.editing.locked(id, actor);
      await this.courses.change(id, settings);
      await this.courses.replaceTexts(id, texts);
      await this.events.publish(courseChanged, { ...this.about(id), before, after: settings });
    });
  }

  /** Adds a package at the end of the course. @returns the activity's id */
  async addActivity(courseId: string, input: ActivityInput, actor: Me): Promise<string> {
    const id = newId();
    assertTracked([input], new Map([[input.packageId, await this.packages.info(input.packageId)]]));
    await this.database.transaction(async () => {
      const course = await this.editing.locked(courseId, actor);
      const { titles, ...settings } = input;
      const place = { sectionId: course.sections.at(-1)?.id ?? null, position: course.activities.length + 1 };
      await this.courses.addPackage({ ...settings, ...place, id, courseId }, titles);
      await this.courses.change(courseId, { outlineVersion: course.outlineVersion + 1 });
      await this.events.publish(activityAdded, { ...this.about(courseId), ...settings, activityId: id });
    });
    return id;
  }

  /**
   * Takes an activity out of a draft.
   *
   * @throws DomainError catalogue/in-use when the course has been open to learners: there it is taken out of the
   * outline, where what it does to them is said first.
   */
  async removeActivity(courseId: string, activityId: string, actor: Me): Promise<void> {
    await this.database.transaction(async () => {
      const course = await this.editing.locked(courseId, actor);
      if (course.publishedAt)
        throw new DomainError('catalogue/in-use', 409, 'The course has been open to learners');
      await this.courses.removeActivity(activityOf(course, activityId));
      await this.courses.change(courseId, { outlineVersion: course.outlineVersion + 1 });
      await this.events.publish(activityRemoved, { ...this.about(courseId), activityId });
    });
  }

  /** @throws DomainError catalogue/not-publishable with `problems` */
  async publish(id: string, actor: Me): Promise<void> {
    await this.database.transaction(async () => {
      const course = await this.editing.locked(id, actor);
      const problems = publishingProblems(course);
      if (problems.length > 0)
        throw new DomainError('catalogue/not-publishable', 422, 'Something is missing before publishing', {
          problems,
        });

      await this.courses.change(id, {
        state: 'published',
        publishedAt: course.publishedAt ?? this.clock.now(),
      });
      await this.events.publish(coursePublished, { ...this.about(id), from: course.state });
    });
  }

  /** No new enrolments from now on; those who are in it go on. */
  async close(id: string, actor: Me): Promise<void> {
    await this.database.transaction(async () => {
      const course = await this.editing.locked(id, actor);
      if (course.state !== 'published')
        throw new DomainError('catalogue/not-open', 409, 'Only an open course can be closed');
      await this.courses.change(id, { state: 'closed' });
      await this.events.publish(courseClosed, this.about(id));
    });
  }

  /** What every fact about a course begins with. */
  private about(courseId: string) {
    return { courseId, at: this.clock.now().toISOString() };
  }

  private async freeSlug(title: string): Promise<string> {
    const wanted = slugOf(title);
    for (let number = 1; number < 100; number++) {
      const slug = number === 1 ? wanted : `${wanted}-${number}`;
      if (!(await this.courses.slugExists(slug))) return slug;
    }
    return `${wanted}-${newId()}`;
  }
}

function activityOf(course: WholeCourse, id: string): WholeActivity {
  const activity = course.activities.find((one) => one.id === id);
  if (!activity) throw notFound('catalogue');
  return activity;
}
