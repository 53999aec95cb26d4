import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';

@Injectable()
export class RecordViewsRepository {
  constructor(private readonly database: Database) {}

  /** @returns whether there was none in the hour before. */
  async keep(viewerId: string, subjectId: string, at: Date): Promise<boolean> {
    const rows = await this.database.sql(
      `insert into record_view (viewer_id, subject_id, at) values ($1, $2, $3)
       on conflict (viewer_id, subject_id) do update set at = excluded.at
        where record_view.at <= excluded.at - interval '1 hour'
       returning at`,
      [viewerId, subjectId, at],
    );
    return rows.length === 1;
  }
}
