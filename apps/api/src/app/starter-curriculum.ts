import { Injectable } from '@nestjs/common';
import type { Locale, Me } from '@vigie/contracts';
import {
  type StarterCourse,
  starterCourseIds,
  starterCourses,
  starterMedia,
} from '@vigie/starter-curriculum';
import { z } from 'zod';
import { PublishingService } from '../domains/authoring/index.js';
import { CatalogueService } from '../domains/catalogue/index.js';
import { IdentityService } from '../domains/identity/index.js';
import { Database } from '../platform/db/database.js';
import { Jobs } from '../platform/jobs/jobs.js';

const QUEUE = 'starter-curriculum';
const CourseJob = z.object({ course: z.string(), trainerId: z.uuid() });
const locales: Locale[] = ['fr', 'en', 'es', 'ar'];

/** Long enough for the pages to be served first: nobody waits for the courses. */
const HEAD_START_SECONDS = 2;

/**
 * Brings the starter curriculum in, course by course and in the background: each module is there to go on writing in,
 * and its first edition goes through the same import as a trainer's upload. A course is there whole, or not at all.
 */
@Injectable()
export class StarterCurriculum {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly identity: IdentityService,
    private readonly publishing: PublishingService,
    private readonly catalogue: CatalogueService,
  ) {
    jobs.define(QUEUE, (data) => this.bring(CourseJob.parse(data)));
  }

  /** Asks for all of it, in the caller's transaction. */
  async ask(trainerId: string): Promise<void> {
    const startAfter = HEAD_START_SECONDS;
    for (const id of starterCourseIds)
      await this.jobs.enqueue(QUEUE, { course: id, trainerId }, { singletonKey: id, startAfter });
  }

  private async bring({ course: id, trainerId }: z.infer<typeof CourseJob>): Promise<void> {
    const course = starterCourses().find((each) => each.id === id);
    if (!course || (await this.isThere(course))) return;

    const trainer = await this.identity.person(trainerId);
    await this.database.transaction(() => this.add(course, trainer));
  }

  /** A job may run twice. */
  private async isThere({ title }: StarterCourse): Promise<boolean> {
    const found = await this.database.sql(
      `select from course_text where locale = 'fr' and title = $1 limit 1`,
      [title.fr],
    );
    return found.length > 0;
  }

  private async add(course: StarterCourse, trainer: Me): Promise<void> {
    const courseId = await this.catalogue.create(
      {
        texts: locales.map((locale) => ({
          locale,
          title: course.title[locale],
          summary: course.summary[locale],
          audience: course.audience[locale],
          advisory: course.advisory[locale],
        })),
        durationMinutes: course.durationMinutes,
        // Taking part can be certified now; passing waits for the examination.
        certificate: course.certificate ? 'participation' : null,
        certificateMonths: course.certificate ? 24 : null,
        pilot: true,
      },
      trainer.id,
    );
    for (const module of course.modules) {
      const packageId = await this.publishing.bringIn(module, trainer, starterMedia());
      const titles = locales.flatMap((locale) => {
        const title = module.title[locale];
        return title ? [{ locale, title }] : [];
      });
      await this.catalogue.addActivity(
        courseId,
        { packageId, titles, required: true, mustPass: false },
        trainer,
      );
    }
    await this.catalogue.publish(courseId, trainer);
  }
}
