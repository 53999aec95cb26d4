import { Injectable, type OnModuleInit } from '@nestjs/common';
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
  }
}
