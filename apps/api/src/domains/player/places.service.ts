import { Injectable } from '@nestjs/common';
import type { Course, Locale, Me } from '@vigie/contracts';
import { DomainError, notFound } from '../../platform/http/problem.js';
import { CatalogueQueries } from '../catalogue/index.js';
import { EnrolmentService } from '../enrolment/index.js';
import { type Authored, PackagesService } from '../packages/index.js';
import type { PackageActivity } from './openings.service.js';

/** Where a learner stands when they open something. */
export interface Place {
  course: Course;
  activity: PackageActivity;
  enrolmentId: string;
  /** Of the current version; null for a package from outside. */
  authored: Authored | null;
}

/** The course around an activity, and proof that the learner may take it. */
@Injectable()
export class PlacesService {
  constructor(
    private readonly catalogue: CatalogueQueries,
    private readonly enrolment: EnrolmentService,
    private readonly packages: PackagesService,
  ) {}

  /**
   * @throws DomainError player/not-a-package, 409 with its `kind`: a page, a link or a file has a page of its own;
   *   player/not-tracked, 409 with its `packageId`: it is opened without anybody being told; enrolment/not-enrolled;
   *   enrolment/locked
   */
  async of(activityId: string, learner: Me, locale: Locale): Promise<Place> {
    const course = await this.catalogue.courseOfActivity(activityId, locale, learner);
    const activity = activityIn(course, activityId);
    const { authored } = await this.packages.info(activity.packageId);
    if (authored?.isTracked === false)
      throw new DomainError('player/not-tracked', 409, 'It is opened without being tracked', {
        packageId: activity.packageId,
      });

    const { id: enrolmentId } = await this.enrolment.opening(learner.id, course, activityId);
    return { course, activity, enrolmentId, authored };
  }
}

function activityIn(course: Course, id: string): PackageActivity {
  const activity = course.activities.find((one) => one.id === id);
  if (!activity) throw notFound('player');
  const { packageId, kind } = activity;
  if (packageId === null)
    throw new DomainError('player/not-a-package', 409, 'Not a package, there is nothing to launch', { kind });
  return { ...activity, packageId };
}
