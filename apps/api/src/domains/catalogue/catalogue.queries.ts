import { Injectable } from '@nestjs/common';
import type { Course, CourseListQuery, CourseSummary, Locale, Me, PageBlock } from '@vigie/contracts';
import { DomainError, notFound } from '../../platform/http/problem.js';
import { PackagesService } from '../packages/index.js';
import { maySee, mayEdit } from './catalogue.policy.js';
import { courseSummaryView, courseView } from './catalogue.view.js';
import type { CourseFileEntity } from './course-file.entity.js';
import type { WholeCourse } from './course.entity.js';
import { CoursesRepository } from './courses.repository.js';
import { OutlineRepository } from './outline.repository.js';
import { contentIn } from './outline.view.js';

/** What a resource holds in the best language there is. */
export interface ResourceHeld {
  course: Course;
  locale: Locale;
  blocks: PageBlock[];
  url: string | null;
  file: CourseFileEntity | null;
}

/** Reading courses. */
@Injectable()
export class CatalogueQueries {
  constructor(
    private readonly courses: CoursesRepository,
    private readonly outline: OutlineRepository,
    private readonly packages: PackagesService,
  ) {}

  async list(query: CourseListQuery, locale: Locale, actor: Me | undefined): Promise<CourseSummary[]> {
    const found = await this.courses.search(query);
    const courses = query.scope === 'managed' ? found.filter((course) => mayEdit(actor, course)) : found;
    const packages = await this.packagesOf(courses);
    return courses.map((course) => courseSummaryView(course, packages, locale, actor));
  }

  /** One course by id or by its readable address. @throws DomainError catalogue/not-found */
  async course(idOrSlug: string, locale: Locale, actor: Me | undefined): Promise<Course> {
    const course = isId(idOrSlug)
      ? await this.courses.findWhole(idOrSlug)
      : await this.courses.findBySlug(idOrSlug);
    if (!course || !maySee(actor, course)) throw notFound('catalogue');
    return courseView(course, await this.packagesOf([course]), locale, actor);
  }

  /** Summaries with their activities, for other rooms that already know the ids. */
  async coursesById(ids: string[], locale: Locale, actor: Me | undefined): Promise<Map<string, Course>> {
    const courses = await this.courses.findAllWhole([...new Set(ids)]);
    const packages = await this.packagesOf(courses);
    return new Map(courses.map((course) => [course.id, courseView(course, packages, locale, actor)]));
  }

  /** The course that an activity belongs to. @throws DomainError catalogue/not-found */
  async courseOfActivity(activityId: string, locale: Locale, actor: Me | undefined): Promise<Course> {
    const activity = await this.outline.find(activityId);
    if (!activity || activity.removedAt) throw notFound('catalogue');
    return this.course(activity.courseId, locale, actor);
  }

  /**
   * What a page, a link or a file among the activities holds. Whoever asks decides who may see it.
   *
   * @throws DomainError catalogue/not-found, catalogue/not-a-resource
   */
  async resource(activityId: string, locale: Locale, actor: Me | undefined): Promise<ResourceHeld> {
    const course = await this.courseOfActivity(activityId, locale, actor);
    const activity = (await this.outline.activitiesOf([course.id])).find(({ id }) => id === activityId);
    const content = activity && contentIn(activity, locale);
    if (!content)
      throw new DomainError('catalogue/not-a-resource', 409, 'A package is opened in the player', {
        activityId,
      });
    const { blocks, url, file } = content;
    return { course, locale: content.locale, blocks: blocks ?? [], url, file };
  }

  private packagesOf(courses: WholeCourse[]) {
    return this.packages.infos(
      courses.flatMap((course) => course.activities.flatMap((activity) => activity.packageId ?? [])),
    );
  }
}

const isId = (text: string) => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
