import { Injectable } from '@nestjs/common';
import type { ActivityInput, CourseInput, Me } from '@vigie/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/db/database.js';
import { DomainError, notFound } from '../../platform/http/problem.js';
import { newId } from '../../platform/ids/ids.js';
import { PackagesService } from '../packages/index.js';
import type { ActivityEntity } from './activity.entity.js';
import { mayEdit, maySee } from './catalogue.policy.js';
import { publishingProblems, slugOf } from './catalogue.rules.js';
import type { CourseEntity } from './course.entity.js';
import { CoursesRepository } from './courses.repository.js';

/** Making and changing courses: who may make one is asked before (`Needs('trainer')`), who may change it here. */
@Injectable()
export class CatalogueService {
  constructor(
    private readonly courses: CoursesRepository,
    private readonly packages: PackagesService,
    private readonly database: Database,
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
      });
      await this.courses.replaceTexts(id, texts);
    });
    return id;
  }

  async change(id: string, input: CourseInput, actor: Me): Promise<void> {
    const { texts, ...settings } = input;
    await this.database.transaction(async () => {
      await this.editable(id, actor);
      await this.courses.change(id, settings);
      await this.courses.replaceTexts(id, texts);
    });
  }

  /** Adds a package at the end of the course. @returns the activity's id */
  async addActivity(courseId: string, input: ActivityInput, actor: Me): Promise<string> {
    const id = newId();
    await this.packages.info(input.packageId);
    await this.database.transaction(async () => {
      await this.editable(courseId, actor);
      const position = (await this.courses.countActivities(courseId)) + 1;
      const { titles, ...settings } = input;
      await this.courses.addActivity({ ...settings, id, courseId, position, kind: 'package' }, titles);
    });
    return id;
  }

  /**
   * Takes an activity out of a draft.
   *
   * @throws DomainError catalogue/in-use when the course is open to learners: results would lose their activity.
   */
  async removeActivity(courseId: string, activityId: string, actor: Me): Promise<void> {
    await this.database.transaction(async () => {
      const course = await this.editable(courseId, actor);
      if (course.publishedAt)
        throw new DomainError('catalogue/in-use', 409, 'The course has been open to learners');
      await this.courses.removeActivity(activityOf(course, activityId));
    });
  }

  /** @throws DomainError catalogue/not-publishable with `problems` */
  async publish(id: string, actor: Me): Promise<void> {
    await this.database.transaction(async () => {
      const course = await this.editable(id, actor);
      const problems = publishingProblems(course);
      if (problems.length > 0)
        throw new DomainError('catalogue/not-publishable', 422, 'Something is missing before publishing', {
          problems,
        });

      await this.courses.change(id, {
        state: 'published',
        publishedAt: course.publishedAt ?? this.clock.now(),
      });
    });
  }

  /** No new enrolments from now on; those who are in it go on. */
  async close(id: string, actor: Me): Promise<void> {
    await this.database.transaction(async () => {
      const course = await this.editable(id, actor);
      if (course.state !== 'published')
        throw new DomainError('catalogue/not-open', 409, 'Only an open course can be closed');
      await this.courses.change(id, { state: 'closed' });
    });
  }

  /** Locked. @throws DomainError catalogue/not-found, also for drafts of others; catalogue/not-yours-to-edit */
  private async editable(id: string, actor: Me): Promise<CourseEntity> {
    await this.courses.lock(id);
    const course = await this.courses.findWhole(id);
    if (!course || !maySee(actor, course)) throw notFound('catalogue');
    if (!mayEdit(actor, course))
      throw new DomainError('catalogue/not-yours-to-edit', 403, 'This course is not yours to edit');
    return course;
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

function activityOf(course: CourseEntity, id: string): ActivityEntity {
  const activity = course.activities.find((one) => one.id === id);
  if (!activity) throw notFound('catalogue');
  return activity;
}
