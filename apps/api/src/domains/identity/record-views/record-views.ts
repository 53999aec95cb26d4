import { Injectable } from '@nestjs/common';
import type { Me } from '@vigie/contracts';
import type { z } from 'zod';
import { recordViewed } from '../../../events/identity.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/db/database.js';
import { Events } from '../../../platform/events/events.js';
import { RecordViewsRepository } from './record-views.repository.js';

type Place = Pick<z.input<typeof recordViewed.schema>, 'page' | 'of'>;

/** Tells that staff have looked at the record of one person; nothing is shown that could not be told. */
@Injectable()
export class RecordViews {
  constructor(
    private readonly views: RecordViewsRepository,
    private readonly events: Events,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** At most once an hour for each viewer and person, and never for one's own record. */
  async note(viewer: Pick<Me, 'id'>, subjectId: string, { page, of }: Place): Promise<void> {
    if (viewer.id === subjectId) return;

    const at = this.clock.now();
    await this.database.transaction(async () => {
      if (!(await this.views.keep(viewer.id, subjectId, at))) return;
      const news = { actorId: viewer.id, userId: subjectId, page, of, at: at.toISOString() };
      await this.events.publish(recordViewed, news);
    });
  }
}
