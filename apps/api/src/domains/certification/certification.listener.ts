import { Injectable, type OnModuleInit } from '@nestjs/common';
import { enrolmentCompleted } from '../../events/enrolment.js';
import { Events } from '../../platform/events/events.js';
import { CertificationService } from './certification.service.js';

@Injectable()
export class CertificationListener implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly certification: CertificationService,
  ) {}

  onModuleInit(): void {
    this.events.on(enrolmentCompleted, 'certification', (fact) => this.certification.issueFor(fact));
  }
}
