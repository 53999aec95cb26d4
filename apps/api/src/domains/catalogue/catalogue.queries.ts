import { Injectable } from '@nestjs/common';
import type { Course, CourseListQuery, CourseSummary, Locale, Me } from '@vigie/contracts';
import { notFound } from '../../platform/http/problem.js';
import { PackagesService } from '../packages/index.js';
import { maySee, mayEdit } from './catalogue.policy.js';
import { courseSummaryView, courseView } from './catalogue.view.js';
import type { CourseEntity } from './course.entity.js';
import { CoursesRepository } from './courses.repository.js';

/** Reading courses. */
@Injectable()
export class CatalogueQueries {
  constructor(
    private readonly courses: CoursesRepository,
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
    const activity = await this.courses.findActivity(activityId);
    if (!activity) throw notFound('catalogue');
    return this.course(activity.courseId, locale, actor);
  }

  private packagesOf(courses: CourseEntity[]) {
    return this.packages.infos(
      courses.flatMap((course) => course.activities.map((activity) => activity.packageId)),
    );
  }
}

const isId = (text: string) => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
