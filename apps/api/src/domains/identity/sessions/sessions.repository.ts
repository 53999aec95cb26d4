import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Database } from '../../../platform/db/database.js';
import { SessionTag } from './session-tag.js';

const Row = z.object({
  sid: z.string(),
  sess: z.object({
    passport: z.object({ user: SessionTag }),
    openedAt: z.iso.datetime(),
    renewedAt: z.number().optional(),
    browser: z.string().nullable(),
    system: z.string().nullable(),
  }),
});
export type SessionRow = z.infer<typeof Row>;

/** The platform's table of sessions, by person. */
@Injectable()
export class SessionsRepository {
  constructor(private readonly database: Database) {}

  async generationOf(userId: string): Promise<number | undefined> {
    const rows = await this.database.sql<{ generation: number }>(
      'select session_generation as generation from user_account where id = $1',
      [userId],
    );
    return rows[0]?.generation;
  }

  /**
   * Ends every session of a person. The number counts, also for a request that is under way and would store its
   * session again; deleting the rows is tidiness.
   */
  async endAll(userId: string): Promise<void> {
    await this.database.sql(
      'update user_account set session_generation = session_generation + 1 where id = $1',
      [userId],
    );
    await this.database.sql(`delete from session where sess -> 'passport' -> 'user' ->> 'id' = $1`, [userId]);
  }

  /** Open ones, the newest first. */
  async findOf(userId: string): Promise<SessionRow[]> {
    const rows = await this.database.sql(
      `select sid, sess from session
        where sess -> 'passport' -> 'user' ->> 'id' = $1 and expire > now()
        order by sess ->> 'openedAt' desc`,
      [userId],
    );
    return rows.flatMap((row) => {
      const parsed = Row.safeParse(row);
      return parsed.success ? [parsed.data] : [];
    });
  }
}
