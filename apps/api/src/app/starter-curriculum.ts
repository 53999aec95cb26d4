import { Injectable } from '@nestjs/common';
import {
  type Locale,
  type Me,
  type ModuleDocument,
  OutlineActivity,
  type OutlineSection,
} from '@vigie/contracts';
import {
  type StarterCourse,
  starterCourseIds,
  starterCourses,
  starterMedia,
} from '@vigie/starter-curriculum';
import { z } from 'zod';
import { PublishingService } from '../domains/authoring/index.js';
import { CatalogueService, OutlineService } from '../domains/catalogue/index.js';
import { IdentityService } from '../domains/identity/index.js';
import { Database } from '../platform/db/database.js';
import { newId } from '../platform/ids/ids.js';
import { Jobs } from '../platform/jobs/jobs.js';

const QUEUE = 'starter-curriculum';
const CourseJob = z.object({ course: z.string(), trainerId: z.uuid() });
const locales: Locale[] = ['fr', 'en', 'es', 'ar'];

const isOpenToAll = ({ modules }: StarterCourse): boolean =>
  modules.every(({ tracking }) => tracking === 'none');

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
    private readonly outline: OutlineService,
  ) {
    jobs.define(QUEUE, async (data) => {
      const { course, trainerId } = CourseJob.parse(data);
      await this.bring(course, trainerId);
    });
  }

  /** Asks for all of it, in the caller's transaction. */
  async ask(trainerId: string): Promise<void> {
    const startAfter = HEAD_START_SECONDS;
    for (const id of starterCourseIds)
      await this.jobs.enqueue(QUEUE, { course: id, trainerId }, { singletonKey: id, startAfter });
  }

  /**
   * Brings one course in, whole; what is there is left as it is.
   *
   * @returns its French title, and whether it was there; null when there is no such course
   */
  async bring(id: string, trainerId: string): Promise<{ title: string; wasThere: boolean } | null> {
    const course = starterCourses().find((each) => each.id === id);
    if (!course) return null;
    if (await this.isThere(course)) return { title: course.title.fr, wasThere: true };

    const trainer = await this.identity.person(trainerId);
    await this.database.transaction(() =>
      isOpenToAll(course) ? this.open(course, trainer) : this.add(course, trainer),
    );
    return { title: course.title.fr, wasThere: false };
  }

  /** A job may run twice. */
  private async isThere(course: StarterCourse): Promise<boolean> {
    const [sql, title] = isOpenToAll(course)
      ? [`select from module where draft->'about'->'title'->>'fr' = $1 limit 1`, course.modules[0]?.title.fr]
      : [`select from course_text where locale = 'fr' and title = $1 limit 1`, course.title.fr];
    return (await this.database.sql(sql, [title])).length > 0;
  }

  /** Nobody enrols in what is not tracked: its modules stand by themselves, for whoever opens them. */
  private async open({ modules }: StarterCourse, trainer: Me): Promise<void> {
    for (const module of modules) await this.publishing.bringIn(module, trainer);
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
    await this.layOut(courseId, course.modules, trainer);
    await this.catalogue.publish(courseId, trainer);
  }

  /** A section for each module, in the order they build on each other: the next one opens when one is done. */
  private async layOut(courseId: string, modules: readonly ModuleDocument[], trainer: Me): Promise<void> {
    const sections: OutlineSection[] = [];
    let before: string[] = [];
    for (const module of modules) {
      const packageId = await this.publishing.bringIn(module, trainer, starterMedia());
      const titles = locales.flatMap((locale) => {
        const title = module.title[locale];
        return title ? [{ locale, title }] : [];
      });
      const activity = OutlineActivity.parse({
        ...{ id: newId(), kind: 'package', packageId, texts: titles, prerequisites: before },
        durationMinutes: module.lessons.reduce((sum, { durationMinutes }) => sum + durationMinutes, 0),
      });
      sections.push({ id: newId(), titles, activities: [activity] });
      before = [activity.id];
    }
    await this.outline.replace(courseId, { version: 1, sections }, trainer);
  }
}
