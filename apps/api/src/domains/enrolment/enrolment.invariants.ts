import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { inPages, Invariants, settledBefore } from '../../platform/invariants/invariants.js';
import { CatalogueQueries } from '../catalogue/index.js';
import type { EnrolmentEntity } from './enrolment.entity.js';
import { resultsOf } from './enrolment.view.js';
import { explain } from './enrolment.rules.js';
import { EnrolmentsRepository } from './enrolments.repository.js';

/** What must hold of enrolments: whoever has met every condition has completed the course. */
@Injectable()
export class EnrolmentInvariants implements OnModuleInit {
  constructor(
    private readonly invariants: Invariants,
    private readonly enrolments: EnrolmentsRepository,
    private readonly catalogue: CatalogueQueries,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.invariants.add({
      name: 'everybody who meets the conditions of a course has completed it',
      breaches: () => this.waiting(),
    });
  }

  private async *waiting(): AsyncGenerator<string> {
    const before = settledBefore(this.clock.now());
    for await (const enrolment of inPages((after) => this.enrolments.findActiveAfter(after, 200)))
      if (isSettled(enrolment, before) && (await this.isMet(enrolment)))
        yield `enrolment ${enrolment.id}: every condition is met, and it is not completed`;
  }

  private async isMet(enrolment: EnrolmentEntity): Promise<boolean> {
    const courses = await this.catalogue.coursesById([enrolment.courseId], 'fr', undefined);
    const course = courses.get(enrolment.courseId);
    return course !== undefined && explain(course.activities, resultsOf(enrolment)).met;
  }
}

const isSettled = ({ results }: EnrolmentEntity, before: Date): boolean =>
  results.every(({ lastAt }) => lastAt <= before);
