import { Injectable } from '@nestjs/common';
import type { ObjectiveStatus } from '@vigie/scorm';
import { In } from 'typeorm';
import { Database } from '../../platform/db/database.js';
import {
  AttemptSequencingEntity,
  LearnerObjectiveEntity,
  LearnerSharedDataEntity,
} from './sequencing.entity.js';

@Injectable()
export class SequencingRepository {
  constructor(private readonly database: Database) {}

  find(attemptId: string): Promise<AttemptSequencingEntity | null> {
    return this.database.repository(AttemptSequencingEntity).findOneBy({ attemptId });
  }

  async keep(sequencing: AttemptSequencingEntity): Promise<void> {
    await this.database.repository(AttemptSequencingEntity).upsert(sequencing, ['attemptId']);
  }

  async objectivesOf(userId: string, names: string[]): Promise<Record<string, ObjectiveStatus>> {
    const rows = await this.database
      .repository(LearnerObjectiveEntity)
      .findBy({ userId, objective: In(names) });
    return Object.fromEntries(rows.map(({ objective, status }) => [objective, status]));
  }

  async dataOf(userId: string, names: string[]): Promise<Record<string, string>> {
    const rows = await this.database.repository(LearnerSharedDataEntity).findBy({ userId, store: In(names) });
    return Object.fromEntries(rows.map(({ store, content }) => [store, content]));
  }

  async keepObjective(userId: string, objective: string, status: ObjectiveStatus, at: Date): Promise<void> {
    await this.database.sql(
      `insert into learner_objective (user_id, objective, status, changed_at) values ($1, $2, $3, $4)
       on conflict (user_id, objective) do update set status = excluded.status, changed_at = excluded.changed_at`,
      [userId, objective, JSON.stringify(status), at],
    );
  }

  async keepData(userId: string, store: string, content: string, at: Date): Promise<void> {
    await this.database.sql(
      `insert into learner_shared_data (user_id, store, content, changed_at) values ($1, $2, $3, $4)
       on conflict (user_id, store) do update set content = excluded.content, changed_at = excluded.changed_at`,
      [userId, store, JSON.stringify(content), at],
    );
  }
}
