import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Events } from '../../platform/events/events.js';
import { AuditService } from './audit.service.js';
import { recorded } from './recorded.rules.js';

@Injectable()
export class AuditListener implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly audit: AuditService,
  ) {}

  onModuleInit(): void {
    for (const row of recorded)
      this.events.on(row.fact, 'audit', async (payload, told) => {
        if (!told) throw new Error(`${row.fact.name} was told without its circumstances`);
        await this.audit.record(row, payload, told);
      });
  }
}
