import { Injectable } from '@nestjs/common';
import type { Me, OutlineImpact, OutlineInput } from '@vigie/contracts';
import { OutlineService } from '../catalogue/index.js';
import { resultsOf } from './enrolment.view.js';
import { EnrolmentsRepository } from './enrolments.repository.js';
import { impactOf } from './impact.rules.js';

/** What a change of a course would do to those who are in it. */
@Injectable()
export class ImpactQueries {
  constructor(
    private readonly outline: OutlineService,
    private readonly enrolments: EnrolmentsRepository,
  ) {}

  async of(courseId: string, input: OutlineInput, actor: Me): Promise<OutlineImpact> {
    const { before, after } = await this.outline.plan(courseId, input, actor);
    const people = await this.enrolments.findIn(courseId);
    return impactOf(
      before,
      after,
      people.map((enrolment) => ({ state: enrolment.state, results: resultsOf(enrolment) })),
    );
  }
}
