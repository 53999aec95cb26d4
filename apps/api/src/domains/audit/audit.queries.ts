import { Injectable } from '@nestjs/common';
import type { AuditPage, AuditQuery } from '@vigie/contracts';
import { AuditRepository } from './audit.repository.js';
import { entryView } from './audit.view.js';

@Injectable()
export class AuditQueries {
  constructor(private readonly entries: AuditRepository) {}

  /** The newest entries that match; `next` leads to the older ones. */
  async page(query: AuditQuery): Promise<AuditPage> {
    const found = await this.entries.search(query);
    const items = found.slice(0, query.limit).map(entryView);
    const next = found.length > query.limit ? (items.at(-1)?.number ?? null) : null;
    return { items, next };
  }
}
