import { Injectable } from '@nestjs/common';
import { Database } from '../db/database.js';

/** Mails between the change that asked for them and the moment they are sent; sealed, since they may hold a secret. */
@Injectable()
export class OutboxRepository {
  constructor(private readonly database: Database) {}

  async add(row: { id: string; sealed: string; createdAt: Date; expiresAt: Date }): Promise<void> {
    await this.database.sql(
      `insert into mail_outbox (id, sealed, created_at, expires_at) values ($1, $2, $3, $4)`,
      [row.id, row.sealed, row.createdAt, row.expiresAt],
    );
  }

  async findSealed(id: string): Promise<string | undefined> {
    const rows = await this.database.sql<{ sealed: string }>(`select sealed from mail_outbox where id = $1`, [
      id,
    ]);
    return rows[0]?.sealed;
  }

  async remove(id: string): Promise<void> {
    await this.database.sql(`delete from mail_outbox where id = $1`, [id]);
  }

  async removeExpired(now: Date): Promise<void> {
    await this.database.sql(`delete from mail_outbox where expires_at <= $1`, [now]);
  }
}
