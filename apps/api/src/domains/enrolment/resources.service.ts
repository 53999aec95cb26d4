import { Injectable } from '@nestjs/common';
import type { Activity, Course, Locale, Me, Resource } from '@vigie/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { notFound } from '../../platform/http/problem.js';
import { CatalogueQueries, type ResourceHeld } from '../catalogue/index.js';
import { NO_RESULT, type Result } from './enrolment.rules.js';
import { EnrolmentService } from './enrolment.service.js';
import { resultsOf, trackedOf } from './enrolment.view.js';
import { EnrolmentsRepository } from './enrolments.repository.js';
import { resourceView } from './resource.view.js';

/** Pages, links and files: open to those in the course when nothing is missing before them, and to its editors. */
@Injectable()
export class ResourcesService {
  constructor(
    private readonly catalogue: CatalogueQueries,
    private readonly enrolment: EnrolmentService,
    private readonly enrolments: EnrolmentsRepository,
    private readonly clock: Clock,
  ) {}

  async view(activityId: string, reader: Me, locale: Locale): Promise<Resource> {
    const held = await this.catalogue.resource(activityId, locale, reader);
    const result = await this.opened(activityId, held.course, reader);
    return resourceView(resourceIn(held.course, activityId), held, result);
  }

  /** The file that a resource holds in a language. @throws DomainError enrolment/not-found where it holds none */
  async file(activityId: string, reader: Me, locale: Locale): Promise<NonNullable<ResourceHeld['file']>> {
    const { course, file } = await this.catalogue.resource(activityId, locale, reader);
    await this.opened(activityId, course, reader);
    if (!file) throw notFound('enrolment');
    return file;
  }

  /** Opened or read: the reader says so. Kept once, and nothing more is kept of it. */
  async markDone(activityId: string, learner: Me): Promise<void> {
    const { course } = await this.catalogue.resource(activityId, 'fr', learner);
    const { id: enrolmentId } = await this.enrolment.opening(learner.id, course, activityId);
    const [enrolment] = await this.enrolments.findOf(learner.id, course.id);
    const known = enrolment && trackedOf(enrolment).get(activityId);
    if (known?.completion === 'completed') return;

    await this.enrolment.keepResult({
      enrolmentId,
      activityId,
      number: 1,
      completion: 'completed',
      success: 'unknown',
      scaledScore: null,
      at: this.clock.now().toISOString(),
    });
  }

  /** @returns what is known of it; null for an editor who is not in the course. */
  private async opened(activityId: string, course: Course, reader: Me): Promise<Result | null> {
    const result = await this.resultOf(reader.id, course.id, activityId);
    if (!course.can.includes('edit')) await this.enrolment.opening(reader.id, course, activityId);
    return result;
  }

  private async resultOf(userId: string, courseId: string, activityId: string): Promise<Result | null> {
    const [enrolment] = await this.enrolments.findOf(userId, courseId);
    return enrolment ? (resultsOf(enrolment).get(activityId) ?? NO_RESULT) : null;
  }
}

function resourceIn(course: Course, id: string): Activity & { kind: Resource['kind'] } {
  const activity = course.activities.find((one) => one.id === id);
  if (!activity || activity.kind === 'package') throw notFound('catalogue');
  return { ...activity, kind: activity.kind };
}
