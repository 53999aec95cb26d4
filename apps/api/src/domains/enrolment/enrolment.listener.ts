import { Injectable, type OnModuleInit } from '@nestjs/common';
import { outlineChanged } from '../../events/catalogue.js';
import { attemptChanged } from '../../events/player.js';
import { Events } from '../../platform/events/events.js';
import { EnrolmentService } from './enrolment.service.js';

@Injectable()
export class EnrolmentListener implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly enrolment: EnrolmentService,
  ) {}

  onModuleInit(): void {
    this.events.on(attemptChanged, 'enrolment', (fact) => this.enrolment.keepResult(fact));
    this.events.on(outlineChanged, 'enrolment', async ({ courseId, removed, changed }) => {
      // Only less, or something else, to do can complete somebody.
      if (removed.length + changed.length > 0) await this.enrolment.settleCourse(courseId);
    });
  }
}
